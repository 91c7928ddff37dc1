# What Hawker says in the chats, in Malay: the keys and facts are those of ../en/chat.ftl.

-my-claims = Tempahan saya
-look = buka halaman live, “{ -my-claims }”

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } disimpan untuk anda hingga { $expires } — { $total }. Anda nombor { $position } dalam giliran.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } lagi melebihi had seorang pelanggan.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } milik anda hingga { $expires } — { -look }.
    .b = Dapat, { $viewer }! { $code } ×{ $reserved } { $options } disimpan untuk anda hingga { $expires }: { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } dah diasingkan untuk anda hingga { $expires }. Untuk bayar, { -look }.
claim-reserved-together = { $code } disimpan hingga { $expires } untuk { $viewers }. Untuk bayar, { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } disimpan untuk anda hingga { $expires } — { $total }. { $waitlisted } lagi dalam senarai menunggu, di tempat ke-{ $waitlist_place }. Anda nombor { $position } dalam giliran.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } milik anda hingga { $expires }, { $waitlisted } lagi dalam senarai menunggu — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } dah diambil semua buat masa ini. Anda dalam senarai menunggu di tempat ke-{ $waitlist_place }; kalau ada yang dilepaskan, kami terus beritahu.
claim-waitlisted-public = { $viewer }: { $code } { $options } dah diambil semua buat masa ini. Anda di tempat ke-{ $waitlist_place } dalam senarai menunggu.
    .b = { $viewer }, anda dalam senarai menunggu untuk { $code } { $options }, di tempat ke-{ $waitlist_place }.
claim-waitlisted-together = Dalam senarai menunggu untuk { $code }: { $viewers }. Nak tahu tempat anda, { -look }.

claim-entered = Anda masuk cabutan untuk { $code } ×{ $quantity } { $options }: cabutan dibuat { $left } lagi, dan tak kira siapa tulis dulu. Belum ada yang disimpan; keputusannya kami beritahu nanti.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } daripadanya melebihi had seorang pelanggan.
    }
claim-entered-public = { $viewer }: anda masuk cabutan untuk { $code } { $options }, { $left } lagi.
    .b = Dah masuk, { $viewer }! Cabutan { $code } { $options } dibuat { $left } lagi.
claim-entered-together = Dalam cabutan { $code }: { $viewers }.

claim-unchanged =
    Tiada perubahan, anda memang dah ada { $code } { $options }: { $reserved ->
        [0] { $waitlisted } dalam senarai menunggu
       *[other] { $waitlisted ->
            [0] { $reserved } disimpan hingga { $expires }
           *[other] { $reserved } disimpan hingga { $expires }, { $waitlisted } dalam senarai menunggu
        }
    }.
claim-unchanged-public = { $viewer }: tiada perubahan, anda memang dah ada { $code } { $options } — { -look }.

claim-reduced =
    Siap: { $code } { $options } kini ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } dalam senarai menunggu
    }. Bakinya dibuka semula untuk orang lain.
claim-reduced-public = { $viewer }: siap, { $code } { $options } kini ×{ $reserved }.

claim-cancelled = { $code } { $options } dah dibatalkan. Tak perlu bayar apa-apa.
claim-cancelled-public = { $viewer }: { $code } { $options } dah dibatalkan.

claim-nothing-to-cancel = Tiada apa yang perlu dibatalkan: anda tiada { $code } { $options } yang menunggu bayaran.
claim-nothing-to-cancel-public = { $viewer }: tiada apa yang perlu dibatalkan untuk { $code }.

claim-closed = Jualan { $code } dah ditutup, jadi pesanan anda tak sempat diambil. Terima kasih kerana berminat!
claim-closed-public = { $viewer }: jualan { $code } dah ditutup.
claim-closed-together = Jualan { $code } dah ditutup. Maaf ya, { $viewers }!

claim-not-open = { $code } belum dijual lagi. Tulis semula bila dah dibuka: yang awal tak dikira.
claim-not-open-public = { $viewer }: { $code } belum dijual lagi. Tulis semula bila dah dibuka.

claim-paused = Jualan { $code } berhenti sekejap. Tulis semula bila host sambung.
claim-paused-public = { $viewer }: jualan { $code } berhenti sekejap. Tulis semula bila host sambung.

claim-over-limit = Anda dah ambil { $code } sebanyak had seorang pelanggan, jadi tiada yang ditambah.
claim-over-limit-public = { $viewer }: anda dah ambil { $code } sebanyak had seorang pelanggan.

claim-sold-out = { $code } { $options } dah habis dijual. Maaf ya!
claim-sold-out-public = { $viewer }: { $code } { $options } dah habis dijual, maaf ya.
claim-sold-out-together = { $code } dah habis dijual. Maaf ya, { $viewers }!

claim-blocked = Kami tak dapat terima pesanan anda di kedai ini. Kalau rasa ini silap, sila mesej pihak kedai.
claim-blocked-public = { $viewer }: sila mesej pihak kedai tentang pesanan anda.

## Afterwards

promoted = Berita baik: { $code } ×{ $quantity } { $options } dah dilepaskan dan kini milik anda hingga { $expires } — { $total }. Ada orang lain menunggu, jadi bayar sebelum masa tamat ya.
promoted-public = { $viewer }: berita baik, { $code } ×{ $quantity } { $options } dah dilepaskan dan kini milik anda hingga { $expires } — { -look }.

reminder = { $code } ×{ $quantity } { $options } disimpan untuk anda hingga { $expires }. Bayar sebelum itu supaya tak terlepas.
reminder-public = { $viewer }: { $code } disimpan untuk anda hingga { $expires } — { -look }.

expired = Masa untuk { $code } ×{ $quantity } { $options } dah tamat tanpa bayaran, jadi ia dijual semula. Anda boleh minta lagi.
expired-public = { $viewer }: masa untuk { $code } dah tamat, ia dijual semula.

order-paid = Terima kasih, { $viewer }! Pesanan { $number } dah dibayar: { $total }.
order-paid-public = { $viewer }: dah dibayar, terima kasih!

order-refunded = Anda dapat balik { $amount } untuk pesanan { $number }. Bila ia masuk bergantung pada bank anda.
order-refunded-public = { $viewer }: ada berita tentang pesanan anda — { -look }.

payment-late = Bayaran anda sampai selepas masa tamat dan barangnya dah jadi milik orang lain. Semuanya dipulangkan kepada anda: { $amount }.
payment-late-public = { $viewer }: bayaran anda terlambat dan akan dipulangkan — { -look }.

payment-partly = Sebahagian daripada yang anda bayar dalam pesanan { $number } dah jadi milik orang lain. Duit untuk bahagian itu dipulangkan: { $amount }.
payment-partly-public = { $viewer }: sebahagian bayaran anda dipulangkan — { -look }.

payment-declined = Bayaran anda ditolak dan tiada duit dipotong. Cuba lagi, atau bayar dengan cara lain.
payment-declined-public = { $viewer }: ada masalah semasa pembayaran — { -look }.

## Answers

option-size = saiz
option-color = warna
option-scent = bau
option-model = model

ask-back = Untuk { $code }, nak { $missing } yang mana: { $choices }?
ask-back-public = { $viewer }: untuk { $code }, nak { $missing } yang mana: { $choices }?

ask-back-which = Yang mana satu maksud anda: { $candidates }?
ask-back-which-public = { $viewer }: yang mana satu maksud anda, { $candidates }?

cart =
    { $count ->
        [0] Tiada apa yang menunggu bayaran anda.
       *[other] Perlu dibayar ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, hingga { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — dalam senarai menunggu, tempat ke-{ $place }
cart-entered = { $code } ×{ $quantity } { $options } — dalam cabutan pada { $expires }
cart-receipt = Resit untuk { $code }: nombor { $position }, dilihat { $seen }, diputuskan { $decided }, cap jari { $digest }
cart-public = { $viewer }: nak tengok apa yang anda ada, { -look }.

help =
    Nak beli, tulis kodnya: A12. Nak lebih atau pilih jenis: A12 x2 biru M.
    batal A12 – lepaskan · troli saya – apa yang anda ada · nak link – cara bayar · stop mesej – tiada lagi mesej peribadi
help-public = Nak beli, tulis kodnya: A12, atau A12 x2 biru M. Lain-lain: batal A12 · troli saya · nak link · stop mesej

linked = Halaman ini kini milik anda: tempahan anda ada di sini dan anda boleh bayar di sini. Kalau bukan anda yang minta, beritahu pihak kedai.
linked-public = { $viewer }: siap, halaman itu milik anda.

link-failed = Kod itu tak boleh dipakai: dah digunakan, dah lama atau salah taip. Ada kod baru di halaman itu.
link-failed-public = { $viewer }: kod itu tak boleh dipakai. Ada kod baru di halaman itu.

stopped = Kami tak akan hantar mesej peribadi lagi. Apa yang anda beli tetap ada di halaman live, “{ -my-claims }”. Untuk terima semula, tulis: hantar mesej semula
stopped-public = { $viewer }: tiada lagi mesej peribadi. Untuk terima semula, tulis: hantar mesej semula

resumed = Anda akan terima semula mesej peribadi tentang apa yang anda beli.
resumed-public = { $viewer }: anda akan terima semula mesej peribadi.

question-answer =
    { $topic ->
        [price] { $code } { $title } harganya { $price }.
        [stock] { $available ->
            [0] { $code } { $title } dah diambil semua buat masa ini. Tulis { $code } untuk masuk senarai menunggu.
           *[other] { $code } { $title } tinggal { $available }.
        }
        [size] { $code } { $title }: ada { $choices }.
       *[other] Soalan bagus! Host dah nampak.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } harganya { $price }.
        [stock] { $available ->
            [0] { $code } { $title } dah diambil semua buat masa ini. Tulis { $code } untuk masuk senarai menunggu.
           *[other] { $code } { $title } tinggal { $available }.
        }
        [size] { $code } { $title }: ada { $choices }.
       *[other] soalan bagus! Host dah nampak.
    }

question-shipping = { $paid ->
        [0] Penghantaran percuma
       *[other] Kos penghantaran { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , percuma dari { $free_from }
        }
    }. Kami hantar ke: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] penghantaran percuma
       *[other] kos penghantaran { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , percuma dari { $free_from }
        }
    }. Kami hantar ke: { $countries }.

nothing-held = Tiada apa yang perlu dibatalkan: tiada apa yang menunggu bayaran anda.
nothing-held-public = { $viewer }: tiada apa yang perlu dibatalkan.

nothing-to-change = Kami tak pasti tempahan mana yang nak ditukar. Tulis sekali kodnya: A12 x2 biru M.
nothing-to-change-public = { $viewer }: tolong tulis sekali kodnya: A12 x2 biru M.

refused-nothing-on-air = Sekarang tiada barang ditunjukkan, jadi tulis kodnya.
refused-nothing-on-air-public = { $viewer }: tolong tulis sekali kodnya, macam A12.
refused-busy = Sekarang sibuk sangat, jadi belum ada apa-apa dibuat. Sila cuba lagi.
refused-busy-public = { $viewer }: sekarang sibuk sangat. Sila tulis semula.

throttled = Anda menulis lebih laju daripada kami sempat baca. Mesej tadi belum diproses; perlahan sikit ya.
throttled-public = { $viewer }: perlahan sikit ya, mesej terakhir anda belum diproses.

## To everybody

show-opened = { $title } dah live! Nak beli, tulis kod barang yang anda nampak.
show-closed = { $title } dah tamat. Terima kasih semua! Yang dah ditempah masih boleh dibayar: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } dibuka pada { $opens }: { $price }.
       *[other] Cabutan { $code } { $title } pada { $opens } antara semua yang minta dalam masa { $window }: { $price }. Meterai: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } dah boleh dibeli: { $price }. Tulis { $code } untuk beli.
       *[other] { $code } { $title }: { $price }. Tulis { $code } dalam masa { $window }: semua yang tulis masuk cabutan. Meterai: { $commitment }
    }
drop-drawn = Cabutan { $code } dah dibuat: { $winners } daripada { $entries } orang dapat. Benih untuk semakan: { $seed }
drop-countdown = { $code } { $title }: tinggal { $left } lagi.
drop-last-ones = { $available ->
        [1] { $code } { $title } yang terakhir!
       *[other] { $code } { $title } tinggal { $available } saja.
    }
drop-sold-out = { $code } { $title } dah habis dijual. Tulis { $code } untuk masuk senarai menunggu.
drop-closed = Jualan { $code } { $title } dah ditutup. Terima kasih!

announcement = { $text }
