# What Hawker says in the chats, in Turkish: the keys and facts are those of ../en/chat.ftl.

-my-claims = Ayırttıklarım
-look = yayın sayfasında “{ -my-claims }” bölümünü açın

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options }, { $expires } saatine kadar sizin — { $total }. Yazma sırasına göre { $position }. kişisiniz.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } adet daha olsa kişi başı sınır aşılırdı.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options }, { $expires } saatine kadar sizin — { -look }.
    .b = Tamamdır, { $viewer }! { $code } ×{ $reserved } { $options } sizin için { $expires } saatine kadar ayrıldı: { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } ürününü { $expires } saatine kadar size ayırdık. Ödemek için { -look }.
claim-reserved-together = { $code }, { $expires } saatine kadar şu kişilere ayrıldı: { $viewers }. Ödemek için { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options }, { $expires } saatine kadar sizin — { $total }. { $waitlisted } adet de bekleme listesinde, { $waitlist_place }. sırada. Yazma sırasına göre { $position }. kişisiniz.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options }, { $expires } saatine kadar sizin, { $waitlisted } adet de bekleme listesinde — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } şu anda tamamen ayrılmış durumda. Bekleme listesinde { $waitlist_place }. sıradasınız; boşalan olursa hemen yazarız.
claim-waitlisted-public = { $viewer }: { $code } { $options } şu anda tamamen ayrılmış durumda. Bekleme listesinde { $waitlist_place }. sıradasınız.
    .b = { $viewer }, { $code } { $options } için bekleme listesinde { $waitlist_place }. sıradasınız.
claim-waitlisted-together = { $code } için bekleme listesinde: { $viewers }. Sıranızı görmek için { -look }.

claim-entered = { $code } ×{ $quantity } { $options } çekilişindesiniz: çekiliş { $left } sonra, kimin önce yazdığı fark etmiyor. Henüz ayrılan bir şey yok; çekilişten sonra yazarız.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Bunların { $over_limit_by } adedi kişi başı sınırı aşıyor.
    }
claim-entered-public = { $viewer }: { $code } { $options } çekilişindesiniz, çekiliş { $left } sonra.
    .b = Katıldınız, { $viewer }! { $code } { $options } çekilişi { $left } sonra.
claim-entered-together = { $code } çekilişinde: { $viewers }.

claim-unchanged =
    Bir şey değişmedi, { $code } { $options } zaten sizde: { $reserved ->
        [0] bekleme listesinde { $waitlisted } adet
       *[other] { $waitlisted ->
            [0] { $expires } saatine kadar { $reserved } adet
           *[other] { $expires } saatine kadar { $reserved } adet, bekleme listesinde { $waitlisted } adet
        }
    }.
claim-unchanged-public = { $viewer }: bir şey değişmedi, { $code } { $options } zaten sizde — { -look }.

claim-reduced =
    Tamam: { $code } { $options } artık ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , bekleme listesinde { $waitlisted } adet
    }. Kalanı yine başkaları alabilir.
claim-reduced-public = { $viewer }: tamam, { $code } { $options } artık ×{ $reserved }.

claim-cancelled = { $code } { $options } iptal edildi. Ödemeniz gereken bir şey yok.
claim-cancelled-public = { $viewer }: { $code } { $options } iptal edildi.

claim-nothing-to-cancel = İptal edilecek bir şey yoktu: ödeme bekleyen { $code } { $options } ürününüz yok.
claim-nothing-to-cancel-public = { $viewer }: { $code } için iptal edilecek bir şey yoktu.

claim-closed = { $code } satışı kapandı, siparişinizi alamadık. Yine de teşekkürler!
claim-closed-public = { $viewer }: { $code } satışı kapandı.
claim-closed-together = { $code } satışı kapandı. Üzgünüz, { $viewers }!

claim-not-open = { $code } henüz satışta değil. Açılınca yeniden yazın: öncesi sayılmıyor.
claim-not-open-public = { $viewer }: { $code } henüz satışta değil. Açılınca yeniden yazın.

claim-paused = { $code } satışına kısa bir ara verdik. Devam edince yeniden yazın.
claim-paused-public = { $viewer }: { $code } satışına kısa bir ara verdik. Devam edince yeniden yazın.

claim-over-limit = { $code } için kişi başı sınıra zaten ulaştınız, bu yüzden bir şey eklenmedi.
claim-over-limit-public = { $viewer }: { $code } için kişi başı sınıra zaten ulaştınız.

claim-sold-out = { $code } { $options } tükendi. Üzgünüz!
claim-sold-out-public = { $viewer }: { $code } { $options } tükendi, üzgünüz.
claim-sold-out-together = { $code } tükendi. Üzgünüz, { $viewers }!

claim-blocked = Bu mağazada sizden sipariş alamıyoruz. Bir yanlışlık varsa mağazaya yazın.
claim-blocked-public = { $viewer }: siparişiniz için lütfen mağazaya yazın.

## Afterwards

promoted = Güzel haber: { $code } ×{ $quantity } { $options } boşaldı ve { $expires } saatine kadar sizin — { $total }. Bekleyenler var, lütfen zamanında ödeyin.
promoted-public = { $viewer }: güzel haber, { $code } ×{ $quantity } { $options } boşaldı ve { $expires } saatine kadar sizin — { -look }.

reminder = { $code } ×{ $quantity } { $options } sizin için { $expires } saatine kadar ayrıldı. Kaçırmamak için o saatten önce ödeyin.
reminder-public = { $viewer }: { $code } sizin için { $expires } saatine kadar ayrıldı — { -look }.

expired = { $code } ×{ $quantity } { $options } için süre doldu ve ödeme gelmedi, bu yüzden yeniden satışta. Tekrar isteyebilirsiniz.
expired-public = { $viewer }: { $code } için süre doldu, yeniden satışta.

order-paid = Teşekkürler, { $viewer }! { $number } numaralı sipariş ödendi: { $total }.
order-paid-public = { $viewer }: ödeme alındı, teşekkürler!

order-refunded = { $number } numaralı sipariş için { $amount } iade ediyoruz. Ne zaman görüneceği bankanıza bağlı.
order-refunded-public = { $viewer }: siparişinizle ilgili bir haber var — { -look }.

payment-late = Ödemeniz süre dolduktan sonra geldi ve ürünler başkalarına gitmişti. Hepsini iade ediyoruz: { $amount }.
payment-late-public = { $viewer }: ödemeniz geç geldi, iade ediyoruz — { -look }.

payment-partly = { $number } numaralı siparişte ödediklerinizin bir kısmı başkalarına gitmişti. O tutarı iade ediyoruz: { $amount }.
payment-partly-public = { $viewer }: ödemenizin bir kısmını iade ediyoruz — { -look }.

payment-declined = Ödemeniz reddedildi ve hiçbir tutar çekilmedi. Yeniden deneyebilir ya da başka bir yolla ödeyebilirsiniz.
payment-declined-public = { $viewer }: ödemede bir sorun oldu — { -look }.

## Answers

option-size = beden
option-color = renk
option-scent = koku
option-model = model

ask-back = { $code } için hangisi olsun ({ $missing }): { $choices }?
ask-back-public = { $viewer }: { $code } için hangisi olsun ({ $missing }): { $choices }?

ask-back-which = Hangisini istiyorsunuz: { $candidates }?
ask-back-which-public = { $viewer }: hangisini istiyorsunuz, { $candidates }?

cart =
    { $count ->
        [0] Ödeme bekleyen bir şeyiniz yok.
       *[other] Size ayrılanlar, ödenecek ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, { $expires } saatine kadar
cart-waiting = { $code } ×{ $quantity } { $options } — bekleme listesinde, { $place }. sıra
cart-entered = { $code } ×{ $quantity } { $options } — çekilişte, saat { $expires }
cart-receipt = { $code } makbuzu: no { $position }, görüldü { $seen }, karar { $decided }, özet { $digest }
cart-public = { $viewer }: neleriniz olduğunu görmek için { -look }.

help =
    Almak için kodu yazın: A12. Birden çok adet ya da çeşit için: A12 x2 mavi M.
    iptal A12 – vazgeçmek · sepetim – neleriniz var · ödeme linki – nasıl ödenir · mesaj atmayın – özel mesaj gelmez
help-public = Almak için kodu yazın: A12 ya da A12 x2 mavi M. Ayrıca: iptal A12 · sepetim · ödeme linki · mesaj atmayın

linked = Bu sayfa artık sizin: ayırttıklarınızı gösterir, ödemeyi de buradan yaparsınız. Bunu siz istemediyseniz mağazaya haber verin.
linked-public = { $viewer }: tamam, sayfa sizin.

link-failed = Bu kod çalışmıyor: kullanılmış, eskimiş ya da yanlış yazılmış. Sayfada yenisi var.
link-failed-public = { $viewer }: bu kod çalışmıyor. Sayfada yenisi var.

stopped = Artık size özel mesaj atmıyoruz. Aldıklarınız yayın sayfasında, “{ -my-claims }” bölümünde duruyor. Yeniden mesaj almak için şunu yazın: devam et mesajlara
stopped-public = { $viewer }: artık özel mesaj yok. Yeniden almak için şunu yazın: devam et mesajlara

resumed = Aldıklarınızla ilgili yine özel mesaj atıyoruz.
resumed-public = { $viewer }: yine özel mesaj atıyoruz.

question-answer =
    { $topic ->
        [price] { $code } { $title } fiyatı { $price }.
        [stock] { $available ->
            [0] { $code } { $title } şu anda tamamen ayrılmış durumda. Bekleme listesine girmek için { $code } yazın.
           *[other] { $code } { $title }: { $available } adet kaldı.
        }
        [size] { $code } { $title }: { $choices } var.
       *[other] Güzel soru! Sunucumuz görüyor.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } fiyatı { $price }.
        [stock] { $available ->
            [0] { $code } { $title } şu anda tamamen ayrılmış durumda. Bekleme listesine girmek için { $code } yazın.
           *[other] { $code } { $title }, { $available } adet kaldı.
        }
        [size] { $code } { $title }, { $choices } var.
       *[other] güzel soru! Sunucumuz görüyor.
    }

question-shipping = { $paid ->
        [0] Kargo ücretsiz
       *[other] Kargo ücreti { $shipping }{ $discounted ->
            [0] { "" }
           *[other] { " " }({ $free_from } ve üzeri ücretsiz)
        }
    }. Gönderim yaptığımız ülkeler: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] kargo ücretsiz
       *[other] kargo ücreti { $shipping }{ $discounted ->
            [0] { "" }
           *[other] { " " }({ $free_from } ve üzeri ücretsiz)
        }
    }. Gönderim yaptığımız ülkeler: { $countries }.

nothing-held = İptal edilecek bir şey yoktu: ödeme bekleyen bir şeyiniz yok.
nothing-held-public = { $viewer }: iptal edilecek bir şey yoktu.

nothing-to-change = Hangisini değiştirmek istediğiniz anlaşılmadı. Kodu da yazın: A12 x2 mavi M.
nothing-to-change-public = { $viewer }: lütfen kodu da yazın: A12 x2 mavi M.

refused-nothing-on-air = Şu anda ekranda ürün yok, bir kod yazın.
refused-nothing-on-air-public = { $viewer }: lütfen kodu da yazın, örneğin A12.
refused-busy = Şu anda çok yoğunuz, mesajınız işleme alınmadı. Lütfen yeniden deneyin.
refused-busy-public = { $viewer }: şu anda çok yoğunuz. Lütfen yeniden yazın.

throttled = Okuyabildiğimizden hızlı yazıyorsunuz. Son yazdığınız işleme alınmadı; lütfen biraz yavaş.
throttled-public = { $viewer }: biraz yavaş lütfen, son mesajınız işleme alınmadı.

## To everybody

show-opened = { $title } canlı yayında! Almak için gördüğünüz ürünün kodunu yazın.
show-closed = { $title } sona erdi. Hepinize teşekkürler! Ayırttıklarınızı hâlâ ödeyebilirsiniz: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } saat { $opens } itibarıyla satışta: { $price }.
       *[other] { $code } { $title } çekilişi saat { $opens }, { $window } içinde yazan herkes katılır: { $price }. Mühür: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } şimdi satışta: { $price }. Almak için { $code } yazın.
       *[other] { $code } { $title }: { $price }. { $window } içinde { $code } yazan herkes çekilişte. Mühür: { $commitment }
    }
drop-drawn = { $code } çekilişi yapıldı: { $entries } katılımcıdan { $winners } kişi kazandı. Kontrol için tohum: { $seed }
drop-countdown = { $code } { $title }: kalan süre { $left }
drop-last-ones = { $available ->
        [one] Son { $code } { $title }!
       *[other] { $code } { $title }: yalnızca { $available } adet kaldı.
    }
drop-sold-out = { $code } { $title } tükendi. Bekleme listesine girmek için { $code } yazın.
drop-closed = { $code } { $title } satışı kapandı. Teşekkürler!

announcement = { $text }
