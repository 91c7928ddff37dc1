# What Hawker says in the chats, in Indonesian: the keys and facts are those of ../en/chat.ftl.

-my-claims = Keepan Saya
-look = buka halaman live, “{ -my-claims }”

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } di-keep buat Kakak sampai jam { $expires } — { $total }. Kakak urutan ke-{ $position }.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Tambahan { $over_limit_by } lagi melewati batas per pembeli.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } di-keep buat Kakak sampai jam { $expires } — { -look }.
    .b = Siap, Kak { $viewer }! { $code } ×{ $reserved } { $options } di-keep sampai jam { $expires }: { -look }.
    .c = Kak { $viewer }, { $code } ×{ $reserved } { $options } sudah disisihkan sampai jam { $expires }. Untuk bayar, { -look }.
claim-reserved-together = { $code } di-keep sampai jam { $expires } untuk { $viewers }. Untuk bayar, { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } di-keep buat Kakak sampai jam { $expires } — { $total }. { $waitlisted } lagi masuk daftar tunggu, urutan { $waitlist_place }. Kakak urutan ke-{ $position }.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } di-keep buat Kakak sampai jam { $expires }, { $waitlisted } lagi masuk daftar tunggu — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } sedang di-keep semua. Kakak masuk daftar tunggu, urutan { $waitlist_place }; kalau ada yang lepas, langsung kami kabari.
claim-waitlisted-public = { $viewer }: { $code } { $options } sedang di-keep semua. Kakak urutan { $waitlist_place } di daftar tunggu.
    .b = Kak { $viewer } masuk daftar tunggu { $code } { $options }, urutan { $waitlist_place }.
claim-waitlisted-together = Masuk daftar tunggu { $code }: { $viewers }. Untuk lihat urutan, { -look }.

claim-entered = Kakak ikut undian { $code } ×{ $quantity } { $options }: diundi { $left } lagi, dan siapa yang lebih dulu tidak berpengaruh. Belum ada yang di-keep; nanti setelah diundi kami kabari.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } di antaranya melewati batas per pembeli.
    }
claim-entered-public = { $viewer }: Kakak ikut undian { $code } { $options }, diundi { $left } lagi.
    .b = Sudah masuk, Kak { $viewer }! { $code } { $options } diundi { $left } lagi.
claim-entered-together = Ikut undian { $code }: { $viewers }.

claim-unchanged =
    Tidak ada yang berubah, Kakak sudah punya { $code } { $options }: { $reserved ->
        [0] { $waitlisted } di daftar tunggu
       *[other] { $waitlisted ->
            [0] { $reserved } sampai jam { $expires }
           *[other] { $reserved } sampai jam { $expires }, { $waitlisted } di daftar tunggu
        }
    }.
claim-unchanged-public = { $viewer }: tidak ada yang berubah, Kakak sudah punya { $code } { $options } — { -look }.

claim-reduced =
    Beres: { $code } { $options } sekarang ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } di daftar tunggu
    }. Sisanya bebas lagi untuk yang lain.
claim-reduced-public = { $viewer }: beres, { $code } { $options } sekarang ×{ $reserved }.

claim-cancelled = { $code } { $options } sudah dibatalkan. Tidak ada yang perlu dibayar.
claim-cancelled-public = { $viewer }: { $code } { $options } sudah dibatalkan.

claim-nothing-to-cancel = Tidak ada yang perlu dibatalkan: Kakak tidak punya { $code } { $options } yang belum dibayar.
claim-nothing-to-cancel-public = { $viewer }: tidak ada yang perlu dibatalkan untuk { $code }.

claim-closed = { $code } sudah ditutup, jadi pesanan Kakak tidak bisa kami terima. Makasih sudah pesan, ya!
claim-closed-public = { $viewer }: { $code } sudah ditutup.
claim-closed-together = { $code } sudah ditutup. Maaf ya, { $viewers }!

claim-not-open = { $code } belum dijual. Tulis lagi saat dibuka ya: sebelum itu tidak dihitung.
claim-not-open-public = { $viewer }: { $code } belum dijual. Tulis lagi saat dibuka ya.

claim-paused = { $code } jeda sebentar. Tulis lagi kalau sudah lanjut ya.
claim-paused-public = { $viewer }: { $code } jeda sebentar. Tulis lagi kalau sudah lanjut ya.

claim-over-limit = { $code } Kakak sudah sampai batas per pembeli, jadi tidak ada yang ditambah.
claim-over-limit-public = { $viewer }: { $code } Kakak sudah sampai batas per pembeli.

claim-sold-out = { $code } { $options } sudah habis. Maaf ya, Kak!
claim-sold-out-public = { $viewer }: { $code } { $options } sudah habis, maaf ya.
claim-sold-out-together = { $code } sudah habis. Maaf ya, { $viewers }!

claim-blocked = Di toko ini kami tidak bisa menerima pesanan Kakak. Kalau ini keliru, hubungi toko ya.
claim-blocked-public = { $viewer }: soal pesanan, tolong hubungi toko ya.

## Afterwards

promoted = Kabar baik: ada { $code } ×{ $quantity } { $options } yang lepas, sekarang buat Kakak sampai jam { $expires } — { $total }. Ada yang antre, jadi bayar tepat waktu ya.
promoted-public = { $viewer }: kabar baik, ada { $code } ×{ $quantity } { $options } yang lepas, sekarang buat Kakak sampai jam { $expires } — { -look }.

reminder = { $code } ×{ $quantity } { $options } di-keep buat Kakak sampai jam { $expires }. Bayar sebelum jam itu supaya tidak lepas ya.
reminder-public = { $viewer }: { $code } di-keep buat Kakak sampai jam { $expires } — { -look }.

expired = Waktu untuk { $code } ×{ $quantity } { $options } sudah habis dan belum dibayar, jadi dijual lagi. Kakak boleh pesan lagi.
expired-public = { $viewer }: waktu untuk { $code } sudah habis, jadi dijual lagi.

order-paid = Makasih, Kak { $viewer }! Pesanan { $number } sudah lunas: { $total }.
order-paid-public = { $viewer }: sudah lunas, makasih Kak!

order-refunded = { $amount } untuk pesanan { $number } kami kembalikan ke Kakak. Kapan masuknya tergantung bank.
order-refunded-public = { $viewer }: ada kabar soal pesanan Kakak — { -look }.

payment-late = Pembayaran Kakak masuk setelah waktunya habis dan barangnya sudah ke orang lain. Semuanya kami kembalikan: { $amount }.
payment-late-public = { $viewer }: pembayaran Kakak terlambat dan kami kembalikan — { -look }.

payment-partly = Sebagian yang Kakak bayar di pesanan { $number } sudah ke orang lain. Uang itu kami kembalikan: { $amount }.
payment-partly-public = { $viewer }: sebagian pembayaran Kakak kami kembalikan — { -look }.

payment-declined = Pembayaran Kakak ditolak dan tidak ada yang terpotong. Coba lagi atau bayar dengan cara lain ya.
payment-declined-public = { $viewer }: ada masalah saat pembayaran — { -look }.

## Answers

option-size = ukuran
option-color = warna
option-scent = aroma
option-model = model

ask-back = { $code } mau yang mana ({ $missing }): { $choices }?
ask-back-public = { $viewer }: { $code } mau yang mana ({ $missing }): { $choices }?

ask-back-which = Maksud Kakak yang mana: { $candidates }?
ask-back-which-public = { $viewer }: maksud Kakak yang mana, { $candidates }?

cart =
    { $count ->
        [0] Tidak ada yang perlu dibayar.
       *[other] Punya Kakak, belum dibayar ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, sampai jam { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — di daftar tunggu, urutan { $place }
cart-entered = { $code } ×{ $quantity } { $options } — di undian jam { $expires }
cart-receipt = Tanda terima { $code }: no. { $position }, terlihat { $seen }, diputuskan { $decided }, sidik { $digest }
cart-public = { $viewer }: untuk lihat punya Kakak, { -look }.

help =
    Untuk beli, tulis kodenya: A12. Kalau lebih dari satu atau pilih varian: A12 x2 biru M.
    batal A12 – tidak jadi · keepan saya – lihat punya Kakak · link bayar – cara bayar · stop pesan – tanpa pesan pribadi lagi
help-public = Untuk beli, tulis kodenya: A12, atau A12 x2 biru M. Bisa juga: batal A12 · keepan saya · link bayar · stop pesan

linked = Halaman ini sekarang milik Kakak: isinya keepan Kakak dan bisa bayar di situ. Kalau bukan Kakak yang minta, kabari toko ya.
linked-public = { $viewer }: beres, halamannya milik Kakak.

link-failed = Kode itu tidak bisa dipakai: sudah terpakai, kedaluwarsa, atau salah ketik. Di halaman ada kode baru.
link-failed-public = { $viewer }: kode itu tidak bisa dipakai. Di halaman ada kode baru.

stopped = Kami tidak kirim pesan pribadi lagi. Yang Kakak beli tetap ada di halaman live, “{ -my-claims }”. Kalau mau dapat pesan lagi, tulis: kirim pesan lagi
stopped-public = { $viewer }: tidak ada pesan pribadi lagi. Kalau mau lagi, tulis: kirim pesan lagi

resumed = Kami kirim pesan pribadi lagi soal belanjaan Kakak.
resumed-public = { $viewer }: kami kirim pesan pribadi lagi.

question-answer =
    { $topic ->
        [price] Harga { $code } { $title } { $price }.
        [stock] { $available ->
            [0] { $code } { $title } sedang di-keep semua. Tulis { $code } untuk masuk daftar tunggu.
           *[other] { $code } { $title } sisa { $available }.
        }
        [size] { $code } { $title } ada { $choices }.
       *[other] Pertanyaan bagus! Host sudah lihat.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] harga { $code } { $title } { $price }.
        [stock] { $available ->
            [0] { $code } { $title } sedang di-keep semua. Tulis { $code } untuk masuk daftar tunggu.
           *[other] { $code } { $title } sisa { $available }.
        }
        [size] { $code } { $title } ada { $choices }.
       *[other] pertanyaan bagus! Host sudah lihat.
    }

question-shipping = { $paid ->
        [0] Ongkir gratis
       *[other] Ongkir { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis mulai belanja { $free_from }
        }
    }. Kami kirim ke: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] ongkir gratis
       *[other] ongkir { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis mulai belanja { $free_from }
        }
    }. Kami kirim ke: { $countries }.

nothing-held = Tidak ada yang perlu dibatalkan: tidak ada yang belum dibayar.
nothing-held-public = { $viewer }: tidak ada yang perlu dibatalkan.

nothing-to-change = Belum jelas keepan mana yang mau diubah. Tulis dengan kodenya ya: A12 x2 biru M.
nothing-to-change-public = { $viewer }: tulis dengan kodenya ya: A12 x2 biru M.

refused-nothing-on-air = Lagi tidak ada barang yang tayang, jadi tulis kodenya ya.
refused-nothing-on-air-public = { $viewer }: tulis dengan kodenya ya, misalnya A12.
refused-busy = Lagi ramai sekali, jadi belum ada yang diproses. Coba lagi ya.
refused-busy-public = { $viewer }: lagi ramai sekali. Tulis lagi ya.

throttled = Kakak menulis lebih cepat dari yang bisa kami baca. Pesan barusan tidak diproses; pelan-pelan sedikit ya.
throttled-public = { $viewer }: pelan-pelan sedikit ya, pesan terakhir Kakak tidak diproses.

## To everybody

show-opened = { $title } sudah live! Untuk beli, tulis kode barang yang Kakak lihat.
show-closed = { $title } sudah selesai. Makasih semuanya! Yang sudah di-keep masih bisa dibayar: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } dibuka jam { $opens }: { $price }.
       *[other] { $code } { $title } diundi jam { $opens } untuk semua yang menulis dalam { $window }: { $price }. Segel: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } sudah dijual: { $price }. Tulis { $code } untuk beli.
       *[other] { $code } { $title }: { $price }. Tulis { $code } dalam { $window }, semua yang menulis ikut undian. Segel: { $commitment }
    }
drop-drawn = { $code } sudah diundi: { $winners } dari { $entries } dapat. Seed untuk memeriksanya: { $seed }
drop-countdown = { $code } { $title }: tinggal { $left }.
drop-last-ones = { $available ->
        [1] { $code } { $title } tinggal satu, terakhir!
       *[other] { $code } { $title } tinggal { $available }.
    }
drop-sold-out = { $code } { $title } sudah habis. Tulis { $code } untuk masuk daftar tunggu.
drop-closed = { $code } { $title } sudah ditutup. Makasih!

announcement = { $text }
