# What Hawker says in the chats, in Thai: the keys and facts are those of ../en/chat.ftl.

-my-claims = รายการจองของฉัน
-look = หน้าไลฟ์ เมนู “{ -my-claims }”

## A claim was decided

claim-reserved =
    จอง { $code } ×{ $reserved } { $options } ให้คุณแล้ว ถึง { $expires } น. ยอด { $total } คุณได้คิวที่ { $position } ค่ะ{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }อีก { $over_limit_by } ชิ้นเกินจำนวนที่จำกัดต่อลูกค้าหนึ่งคนค่ะ
    }
claim-reserved-public = คุณ { $viewer }: { $code } ×{ $reserved } { $options } เป็นของคุณถึง { $expires } น. ชำระเงินได้ที่{ -look } ค่ะ
    .b = ได้แล้วค่ะคุณ { $viewer }! เก็บ { $code } ×{ $reserved } { $options } ไว้ให้ถึง { $expires } น. ชำระเงินได้ที่{ -look } นะคะ
    .c = คุณ { $viewer }: กัน { $code } ×{ $reserved } { $options } ไว้ให้แล้วถึง { $expires } น. ชำระเงินได้ที่{ -look } ค่ะ
claim-reserved-together = เก็บ { $code } ไว้ให้คุณ { $viewers } ถึง { $expires } น. ชำระเงินได้ที่{ -look } ค่ะ

claim-partial =
    จอง { $code } ×{ $reserved } { $options } ให้คุณแล้ว ถึง { $expires } น. ยอด { $total } อีก { $waitlisted } ชิ้นอยู่ในคิวรอ ลำดับที่ { $waitlist_place } คุณได้คิวที่ { $position } ค่ะ
claim-partial-public = คุณ { $viewer }: { $code } ×{ $reserved } { $options } เป็นของคุณถึง { $expires } น. อีก { $waitlisted } ชิ้นอยู่ในคิวรอ ดูได้ที่{ -look } ค่ะ

claim-waitlisted = ตอนนี้ { $code } ×{ $waitlisted } { $options } มีคนจองหมดแล้วค่ะ คุณอยู่ในคิวรอลำดับที่ { $waitlist_place } ถ้ามีหลุดจะรีบแจ้งทันทีค่ะ
claim-waitlisted-public = คุณ { $viewer }: ตอนนี้ { $code } { $options } มีคนจองหมดแล้วค่ะ คุณอยู่ในคิวรอลำดับที่ { $waitlist_place }
    .b = คุณ { $viewer } อยู่ในคิวรอ { $code } { $options } ลำดับที่ { $waitlist_place } นะคะ
claim-waitlisted-together = อยู่ในคิวรอ { $code }: คุณ { $viewers } ดูลำดับของคุณได้ที่{ -look } ค่ะ

claim-entered = คุณได้ร่วมจับสลาก { $code } ×{ $quantity } { $options } แล้วค่ะ จับสลากในอีก { $left } พิมพ์ก่อนหรือหลังมีสิทธิ์เท่ากัน ตอนนี้ยังไม่มีของที่จองไว้ จะแจ้งผลให้ทราบนะคะ{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }ในนี้มี { $over_limit_by } ชิ้นที่เกินจำนวนที่จำกัดต่อลูกค้าหนึ่งคนค่ะ
    }
claim-entered-public = คุณ { $viewer } ได้ร่วมจับสลาก { $code } { $options } ในอีก { $left } ค่ะ
    .b = คุณ { $viewer } ได้ร่วมลุ้นแล้วค่ะ! จับสลาก { $code } { $options } ในอีก { $left }
claim-entered-together = ร่วมจับสลาก { $code }: คุณ { $viewers }

claim-unchanged =
    ไม่มีอะไรเปลี่ยนแปลงค่ะ คุณมี { $code } { $options } อยู่แล้ว: { $reserved ->
        [0] อยู่ในคิวรอ { $waitlisted } ชิ้น
       *[other] { $waitlisted ->
            [0] จองไว้ { $reserved } ชิ้น ถึง { $expires } น.
           *[other] จองไว้ { $reserved } ชิ้น ถึง { $expires } น. อยู่ในคิวรอ { $waitlisted } ชิ้น
        }
    }
claim-unchanged-public = คุณ { $viewer }: ไม่มีอะไรเปลี่ยนแปลงค่ะ คุณมี { $code } { $options } อยู่แล้ว ดูได้ที่{ -look } นะคะ

claim-reduced =
    เรียบร้อยค่ะ ตอนนี้ { $code } { $options } เหลือ ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] { " " }อยู่ในคิวรอ { $waitlisted } ชิ้น
    } ส่วนที่เหลือเปิดให้ท่านอื่นแล้ว
claim-reduced-public = คุณ { $viewer }: เรียบร้อยค่ะ ตอนนี้ { $code } { $options } เหลือ ×{ $reserved }

claim-cancelled = ยกเลิก { $code } { $options } แล้วค่ะ ไม่ต้องชำระเงิน
claim-cancelled-public = คุณ { $viewer }: ยกเลิก { $code } { $options } แล้วค่ะ

claim-nothing-to-cancel = ไม่มีอะไรให้ยกเลิกค่ะ คุณไม่มี { $code } { $options } ที่รอชำระเงิน
claim-nothing-to-cancel-public = คุณ { $viewer } ไม่มีรายการ { $code } ให้ยกเลิกค่ะ

claim-closed = { $code } ปิดการขายแล้ว เลยรับออเดอร์ของคุณไม่ทัน ขอบคุณที่สนใจนะคะ!
claim-closed-public = คุณ { $viewer }: { $code } ปิดการขายแล้วค่ะ
claim-closed-together = { $code } ปิดการขายแล้ว ขอโทษด้วยนะคะ คุณ { $viewers }!

claim-not-open = { $code } ยังไม่เปิดขายค่ะ พิมพ์มาใหม่ตอนเปิดนะคะ พิมพ์ก่อนเปิดไม่นับค่ะ
claim-not-open-public = คุณ { $viewer }: { $code } ยังไม่เปิดขายค่ะ พิมพ์มาใหม่ตอนเปิดนะคะ

claim-paused = { $code } พักการขายสักครู่ค่ะ พิมพ์มาใหม่ตอนขายต่อนะคะ
claim-paused-public = คุณ { $viewer }: { $code } พักการขายสักครู่ค่ะ พิมพ์มาใหม่ตอนขายต่อนะคะ

claim-over-limit = คุณมี { $code } ครบจำนวนที่จำกัดต่อลูกค้าหนึ่งคนแล้ว เลยไม่ได้เพิ่มให้ค่ะ
claim-over-limit-public = คุณ { $viewer } มี { $code } ครบจำนวนที่จำกัดต่อลูกค้าหนึ่งคนแล้วค่ะ

claim-sold-out = { $code } { $options } หมดแล้ว ขอโทษด้วยนะคะ!
claim-sold-out-public = คุณ { $viewer }: { $code } { $options } หมดแล้ว ขอโทษด้วยนะคะ
claim-sold-out-together = { $code } หมดแล้ว ขอโทษด้วยนะคะ คุณ { $viewers }!

claim-blocked = ร้านนี้ยังรับออเดอร์จากคุณไม่ได้ค่ะ ถ้าคิดว่ามีอะไรผิดพลาด ทักหาร้านได้เลยนะคะ
claim-blocked-public = คุณ { $viewer }: รบกวนทักหาร้านเรื่องออเดอร์ของคุณนะคะ

## Afterwards

promoted = ข่าวดีค่ะ! { $code } ×{ $quantity } { $options } มีหลุดมา เป็นของคุณถึง { $expires } น. ยอด { $total } มีคนรอต่ออยู่ ชำระเงินให้ทันเวลานะคะ
promoted-public = คุณ { $viewer }: ข่าวดีค่ะ! { $code } ×{ $quantity } { $options } มีหลุดมา เป็นของคุณถึง { $expires } น. ชำระเงินได้ที่{ -look } นะคะ

reminder = เก็บ { $code } ×{ $quantity } { $options } ไว้ให้คุณถึง { $expires } น. ชำระเงินก่อนเวลานี้เพื่อไม่ให้หลุดนะคะ
reminder-public = คุณ { $viewer }: เก็บ { $code } ไว้ให้ถึง { $expires } น. ชำระเงินได้ที่{ -look } นะคะ

expired = หมดเวลาของ { $code } ×{ $quantity } { $options } แล้วและยังไม่ได้ชำระเงิน เลยนำกลับมาขายต่อค่ะ พิมพ์ขอใหม่ได้นะคะ
expired-public = คุณ { $viewer }: หมดเวลาของ { $code } แล้ว นำกลับมาขายต่อแล้วค่ะ

order-paid = ขอบคุณค่ะ คุณ { $viewer }! ออเดอร์ { $number } ชำระเงินแล้ว: { $total }
order-paid-public = คุณ { $viewer }: ชำระเงินแล้ว ขอบคุณค่ะ!

order-refunded = คุณได้เงินคืน { $amount } สำหรับออเดอร์ { $number } จะเข้าเมื่อไหร่ขึ้นอยู่กับธนาคารของคุณค่ะ
order-refunded-public = คุณ { $viewer }: ออเดอร์ของคุณมีความคืบหน้า ดูได้ที่{ -look } นะคะ

payment-late = ยอดของคุณเข้ามาหลังหมดเวลา และของไปอยู่กับท่านอื่นแล้ว คุณจะได้เงินคืนทั้งหมด: { $amount } ค่ะ
payment-late-public = คุณ { $viewer }: ยอดของคุณเข้ามาช้าไป จะได้เงินคืนนะคะ ดูได้ที่{ -look } ค่ะ

payment-partly = ของบางส่วนที่คุณชำระในออเดอร์ { $number } ไปอยู่กับท่านอื่นแล้ว คุณจะได้เงินส่วนนั้นคืน: { $amount } ค่ะ
payment-partly-public = คุณ { $viewer } จะได้เงินคืนบางส่วนนะคะ ดูได้ที่{ -look } ค่ะ

payment-declined = ชำระเงินไม่สำเร็จและไม่มีการตัดเงินค่ะ ลองใหม่อีกครั้ง หรือจ่ายด้วยวิธีอื่นได้นะคะ
payment-declined-public = คุณ { $viewer }: การชำระเงินมีปัญหานิดหน่อย ดูได้ที่{ -look } นะคะ

## Answers

option-size = ไซซ์
option-color = สี
option-scent = กลิ่น
option-model = รุ่น

ask-back = { $code } รับ { $missing } ไหนดีคะ: { $choices }?
ask-back-public = คุณ { $viewer }: { $code } รับ { $missing } ไหนดีคะ: { $choices }?

ask-back-which = หมายถึงตัวไหนคะ: { $candidates }?
ask-back-which-public = คุณ { $viewer }: หมายถึงตัวไหนคะ: { $candidates }?

cart =
    { $count ->
        [0] คุณไม่มีรายการที่รอชำระเงินค่ะ
       *[other] ของคุณที่รอชำระเงิน ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total } ถึง { $expires } น.
cart-waiting = { $code } ×{ $quantity } { $options } — อยู่ในคิวรอ ลำดับที่ { $place }
cart-entered = { $code } ×{ $quantity } { $options } — ร่วมจับสลากเวลา { $expires } น.
cart-receipt = หลักฐานของ { $code }: คิวที่ { $position } เห็นเมื่อ { $seen } ตัดสินเมื่อ { $decided } แฮช { $digest }
cart-public = คุณ { $viewer }: ดูรายการของคุณได้ที่{ -look } ค่ะ

help =
    จะซื้อ พิมพ์รหัส A12 ถ้าเอาหลายชิ้นหรือเลือกแบบ พิมพ์ A12 x2 น้ำเงิน M
    ยกเลิก A12 – ไม่เอาแล้ว · เช็คยอด – ดูของคุณ · ขอลิงก์ – วิธีจ่ายเงิน · stop – ไม่รับข้อความส่วนตัว
help-public = จะซื้อ พิมพ์รหัส A12 หรือ A12 x2 น้ำเงิน M อื่น ๆ: ยกเลิก A12 · เช็คยอด · ขอลิงก์ · stop

linked = หน้านี้เป็นของคุณแล้วค่ะ ดูรายการจองและชำระเงินได้ที่นี่ ถ้าคุณไม่ได้เป็นคนขอ แจ้งร้านด้วยนะคะ
linked-public = คุณ { $viewer }: เรียบร้อยค่ะ หน้านี้เป็นของคุณแล้ว

link-failed = รหัสนี้ใช้ไม่ได้ค่ะ ถูกใช้ไปแล้ว เก่าเกินไป หรือพิมพ์ผิด ดูรหัสใหม่ได้ที่หน้าไลฟ์นะคะ
link-failed-public = คุณ { $viewer }: รหัสนี้ใช้ไม่ได้ค่ะ ดูรหัสใหม่ได้ที่หน้าไลฟ์นะคะ

stopped = จะไม่ส่งข้อความส่วนตัวแล้วค่ะ ของที่คุณซื้อยังดูได้ที่หน้าไลฟ์ เมนู “{ -my-claims }” อยากรับข้อความอีก พิมพ์: resume
stopped-public = คุณ { $viewer }: จะไม่ส่งข้อความส่วนตัวแล้วค่ะ อยากรับอีก พิมพ์: resume

resumed = คุณจะได้รับข้อความส่วนตัวเรื่องของที่ซื้ออีกครั้งค่ะ
resumed-public = คุณ { $viewer } จะได้รับข้อความส่วนตัวอีกครั้งค่ะ

question-answer =
    { $topic ->
        [price] { $code } { $title } ราคา { $price } ค่ะ
        [stock] { $available ->
            [0] ตอนนี้ { $code } { $title } มีคนจองหมดแล้วค่ะ พิมพ์ { $code } เพื่อต่อคิวรอนะคะ
           *[other] { $code } { $title } เหลือ { $available } ชิ้นค่ะ
        }
        [size] { $code } { $title } มี { $choices } ค่ะ
       *[other] คำถามดีมากค่ะ! คนไลฟ์เห็นแล้วนะคะ
    }
question-answer-public =
    คุณ { $viewer }: { $topic ->
        [price] { $code } { $title } ราคา { $price } ค่ะ
        [stock] { $available ->
            [0] ตอนนี้ { $code } { $title } มีคนจองหมดแล้วค่ะ พิมพ์ { $code } เพื่อต่อคิวรอนะคะ
           *[other] { $code } { $title } เหลือ { $available } ชิ้นค่ะ
        }
        [size] { $code } { $title } มี { $choices } ค่ะ
       *[other] คำถามดีมากค่ะ! คนไลฟ์เห็นแล้วนะคะ
    }

question-shipping = { $paid ->
        [0] ส่งฟรีค่ะ
       *[other] ค่าส่ง { $shipping } ค่ะ{ $discounted ->
            [0] { "" }
           *[other] { " " }ส่งฟรีเมื่อครบ { $free_from }
        }
    } ประเทศที่ส่ง: { $countries }
question-shipping-public = คุณ { $viewer }: { $paid ->
        [0] ส่งฟรีค่ะ
       *[other] ค่าส่ง { $shipping } ค่ะ{ $discounted ->
            [0] { "" }
           *[other] { " " }ส่งฟรีเมื่อครบ { $free_from }
        }
    } ประเทศที่ส่ง: { $countries }

nothing-held = ไม่มีอะไรให้ยกเลิกค่ะ คุณไม่มีรายการที่รอชำระเงิน
nothing-held-public = คุณ { $viewer }: ไม่มีอะไรให้ยกเลิกค่ะ

nothing-to-change = ไม่แน่ใจว่าจะเปลี่ยนรายการไหนค่ะ พิมพ์รหัสมาด้วยนะคะ เช่น A12 x2 น้ำเงิน M
nothing-to-change-public = คุณ { $viewer }: พิมพ์รหัสมาด้วยนะคะ เช่น A12 x2 น้ำเงิน M

refused-nothing-on-air = ตอนนี้ไม่มีสินค้าขึ้นโชว์ พิมพ์รหัสมาด้วยนะคะ
refused-nothing-on-air-public = คุณ { $viewer }: พิมพ์รหัสมาด้วยนะคะ เช่น A12
refused-busy = ตอนนี้คนเยอะมาก เลยยังไม่ได้ทำรายการให้ ลองใหม่อีกครั้งนะคะ
refused-busy-public = คุณ { $viewer }: ตอนนี้คนเยอะมาก พิมพ์มาใหม่อีกครั้งนะคะ

throttled = คุณพิมพ์เร็วจนอ่านไม่ทันค่ะ ข้อความล่าสุดยังไม่ได้ทำรายการให้ ช้าลงนิดนึงนะคะ
throttled-public = คุณ { $viewer }: พิมพ์ช้าลงนิดนึงนะคะ ข้อความล่าสุดยังไม่ได้ทำรายการให้ค่ะ

## To everybody

show-opened = { $title } ไลฟ์แล้วค่ะ! จะซื้อ พิมพ์รหัสของที่เห็นได้เลย
show-closed = { $title } จบแล้ว ขอบคุณทุกคนนะคะ! ของที่จองไว้ยังชำระเงินได้ที่{ -look } ค่ะ

drop-scheduled = { $draw ->
        [0] { $code } { $title } เปิดขาย { $opens } น. ราคา { $price } ค่ะ
       *[other] { $code } { $title } จับสลาก { $opens } น. จากทุกคนที่พิมพ์ภายใน { $window } ราคา { $price } ตราผนึก: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } เปิดขายแล้วค่ะ ราคา { $price } พิมพ์ { $code } เพื่อซื้อ
       *[other] { $code } { $title } ราคา { $price } พิมพ์ { $code } ภายใน { $window } ทุกคนได้ร่วมจับสลากค่ะ ตราผนึก: { $commitment }
    }
drop-drawn = จับสลาก { $code } แล้วค่ะ ได้ { $winners } จาก { $entries } คน ซีดสำหรับตรวจสอบ: { $seed }
drop-countdown = { $code } { $title } เหลือเวลาอีก { $left } ค่ะ
drop-last-ones = { $available ->
        [1] { $code } { $title } ชิ้นสุดท้ายแล้วค่ะ!
       *[other] { $code } { $title } เหลือแค่ { $available } ชิ้นค่ะ
    }
drop-sold-out = { $code } { $title } หมดแล้วค่ะ พิมพ์ { $code } เพื่อต่อคิวรอนะคะ
drop-closed = { $code } { $title } ปิดการขายแล้ว ขอบคุณค่ะ!

announcement = { $text }
