# What Hawker says in the chats, in Vietnamese: the keys and facts are those of ../en/chat.ftl.

-my-claims = Món mình chốt
-look = mở trang live, mục “{ -my-claims }”

## A claim was decided

claim-reserved =
    Shop giữ { $code } ×{ $reserved } { $options } cho bạn đến { $expires } — { $total }. Bạn đứng thứ { $position } trong hàng.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Thêm { $over_limit_by } món nữa là quá giới hạn mỗi khách.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } là của bạn đến { $expires } — { -look } nhé.
    .b = Chốt rồi, { $viewer } ơi! Shop giữ { $code } ×{ $reserved } { $options } cho bạn đến { $expires }: { -look } nhé.
    .c = { $viewer } ơi, shop để riêng { $code } ×{ $reserved } { $options } cho bạn đến { $expires }. Để thanh toán, { -look } nhé.
claim-reserved-together = Shop giữ { $code } đến { $expires } cho: { $viewers }. Để thanh toán, { -look } nhé.

claim-partial =
    Shop giữ { $code } ×{ $reserved } { $options } cho bạn đến { $expires } — { $total }. Còn { $waitlisted } món trong danh sách chờ, ở vị trí { $waitlist_place }. Bạn đứng thứ { $position } trong hàng.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } là của bạn đến { $expires }, còn { $waitlisted } món trong danh sách chờ — { -look } nhé.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } hiện đã có người giữ hết. Bạn đang ở vị trí { $waitlist_place } trong danh sách chờ; có món trống là shop báo bạn ngay.
claim-waitlisted-public = { $viewer }: { $code } { $options } hiện đã có người giữ hết. Bạn ở vị trí { $waitlist_place } trong danh sách chờ.
    .b = { $viewer } ơi, bạn đang trong danh sách chờ { $code } { $options }, vị trí { $waitlist_place } nhé.
claim-waitlisted-together = Trong danh sách chờ { $code }: { $viewers }. Để xem vị trí của bạn, { -look } nhé.

claim-entered = Bạn đã vào lượt bốc thăm { $code } ×{ $quantity } { $options }: { $left } nữa sẽ bốc, nhắn trước hay sau đều như nhau. Chưa có món nào được giữ; có kết quả shop báo bạn.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Trong đó { $over_limit_by } món quá giới hạn mỗi khách.
    }
claim-entered-public = { $viewer }: bạn đã vào lượt bốc thăm { $code } { $options }, { $left } nữa sẽ bốc.
    .b = Có tên bạn rồi, { $viewer } ơi! { $left } nữa bốc thăm { $code } { $options } nhé.
claim-entered-together = Đang chờ bốc thăm { $code }: { $viewers }.

claim-unchanged =
    Không có gì thay đổi, bạn đã có { $code } { $options } rồi: { $reserved ->
        [0] { $waitlisted } món trong danh sách chờ
       *[other] { $waitlisted ->
            [0] { $reserved } món giữ đến { $expires }
           *[other] { $reserved } món giữ đến { $expires }, { $waitlisted } món trong danh sách chờ
        }
    }.
claim-unchanged-public = { $viewer }: không có gì thay đổi, bạn đã có { $code } { $options } rồi — { -look } nhé.

claim-reduced =
    Xong: { $code } { $options } giờ còn ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } món trong danh sách chờ
    }. Phần còn lại mở lại cho khách khác.
claim-reduced-public = { $viewer }: xong, { $code } { $options } giờ còn ×{ $reserved }.

claim-cancelled = Đã hủy { $code } { $options } rồi nhé. Bạn không phải trả gì cả.
claim-cancelled-public = { $viewer }: đã hủy { $code } { $options } rồi nhé.

claim-nothing-to-cancel = Không có gì để hủy: bạn không có { $code } { $options } nào đang chờ thanh toán.
claim-nothing-to-cancel-public = { $viewer }: không có { $code } nào để hủy.

claim-closed = { $code } đã ngừng nhận đơn nên shop không nhận được đơn của bạn. Cảm ơn bạn đã quan tâm!
claim-closed-public = { $viewer }: { $code } đã ngừng nhận đơn rồi.
claim-closed-together = { $code } đã ngừng nhận đơn rồi. Xin lỗi { $viewers } nhé!

claim-not-open = { $code } chưa mở bán. Bạn nhắn lại khi mở bán nhé: nhắn sớm hơn không được tính.
claim-not-open-public = { $viewer }: { $code } chưa mở bán. Bạn nhắn lại khi mở bán nhé.

claim-paused = { $code } tạm dừng một chút. Khi nào bán tiếp bạn nhắn lại nhé.
claim-paused-public = { $viewer }: { $code } tạm dừng một chút. Khi nào bán tiếp bạn nhắn lại nhé.

claim-over-limit = Bạn đã có đủ số { $code } tối đa cho mỗi khách nên shop không thêm nữa.
claim-over-limit-public = { $viewer }: bạn đã có đủ số { $code } tối đa cho mỗi khách rồi.

claim-sold-out = { $code } { $options } hết hàng rồi. Xin lỗi bạn nhé!
claim-sold-out-public = { $viewer }: { $code } { $options } hết hàng rồi, xin lỗi bạn nhé.
claim-sold-out-together = { $code } hết hàng rồi. Xin lỗi { $viewers } nhé!

claim-blocked = Shop hiện không nhận được đơn của bạn. Nếu bạn thấy có nhầm lẫn, nhắn cho shop nhé.
claim-blocked-public = { $viewer }: bạn nhắn cho shop về đơn của mình nhé.

## Afterwards

promoted = Tin vui: { $code } ×{ $quantity } { $options } vừa trống và là của bạn đến { $expires } — { $total }. Còn khách khác đang chờ, bạn thanh toán kịp giờ nhé.
promoted-public = { $viewer }: tin vui, { $code } ×{ $quantity } { $options } vừa trống và là của bạn đến { $expires } — { -look } nhé.

reminder = Shop đang giữ { $code } ×{ $quantity } { $options } cho bạn đến { $expires }. Bạn thanh toán trước giờ đó để không bị mất nhé.
reminder-public = { $viewer }: shop đang giữ { $code } cho bạn đến { $expires } — { -look } nhé.

expired = Đã hết giờ giữ { $code } ×{ $quantity } { $options } mà chưa thanh toán nên món được bán lại. Bạn có thể chốt lại nhé.
expired-public = { $viewer }: đã hết giờ giữ { $code }, món được bán lại rồi.

order-paid = Cảm ơn { $viewer }! Đơn { $number } đã thanh toán: { $total }.
order-paid-public = { $viewer }: đã thanh toán, cảm ơn bạn!

order-refunded = Bạn được hoàn { $amount } cho đơn { $number }. Tiền về nhanh hay chậm tùy ngân hàng của bạn.
order-refunded-public = { $viewer }: đơn của bạn có tin mới — { -look } nhé.

payment-late = Bạn thanh toán sau khi hết giờ và món đã về tay khách khác. Bạn được hoàn lại toàn bộ: { $amount }.
payment-late-public = { $viewer }: bạn thanh toán hơi trễ, tiền sẽ được hoàn lại — { -look } nhé.

payment-partly = Một phần món bạn trả trong đơn { $number } đã về tay khách khác. Bạn được hoàn lại phần tiền đó: { $amount }.
payment-partly-public = { $viewer }: bạn được hoàn lại một phần tiền — { -look } nhé.

payment-declined = Thanh toán bị từ chối và chưa trừ tiền của bạn. Bạn thử lại hoặc trả bằng cách khác nhé.
payment-declined-public = { $viewer }: thanh toán bị trục trặc — { -look } nhé.

## Answers

option-size = size
option-color = màu
option-scent = mùi hương
option-model = mẫu

ask-back = { $code } bạn lấy { $missing } nào: { $choices }?
ask-back-public = { $viewer }: { $code } bạn lấy { $missing } nào: { $choices }?

ask-back-which = Ý bạn là món nào: { $candidates }?
ask-back-which-public = { $viewer }: ý bạn là món nào, { $candidates }?

cart =
    { $count ->
        [0] Bạn không có món nào đang chờ thanh toán.
       *[other] Của bạn, chờ thanh toán ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, đến { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — trong danh sách chờ, vị trí { $place }
cart-entered = { $code } ×{ $quantity } { $options } — chờ bốc thăm lúc { $expires }
cart-receipt = Biên nhận { $code }: số { $position }, thấy lúc { $seen }, quyết định lúc { $decided }, mã băm { $digest }
cart-public = { $viewer }: để xem món của bạn, { -look } nhé.

help =
    Để mua, bạn nhắn mã: A12. Muốn nhiều món hoặc chọn loại: A12 x2 xanh dương M.
    hủy A12 – không lấy nữa · giỏ của mình – xem món của bạn · link thanh toán – cách trả tiền · dừng tin nhắn – không nhận tin riêng nữa
help-public = Để mua, bạn nhắn mã: A12, hoặc A12 x2 xanh dương M. Ngoài ra: hủy A12 · giỏ của mình · link thanh toán · dừng tin nhắn

linked = Trang này giờ là của bạn: bạn xem món đã chốt và thanh toán ở đây. Nếu không phải bạn yêu cầu, báo shop nhé.
linked-public = { $viewer }: xong, trang này là của bạn.

link-failed = Mã đó không dùng được: đã dùng rồi, quá cũ hoặc gõ sai. Trên trang có mã mới.
link-failed-public = { $viewer }: mã đó không dùng được. Trên trang có mã mới.

stopped = Shop sẽ không nhắn riêng cho bạn nữa. Món bạn mua vẫn ở trang live, mục “{ -my-claims }”. Để nhận lại, bạn nhắn: nhắn tin lại
stopped-public = { $viewer }: shop không nhắn riêng nữa. Để nhận lại, bạn nhắn: nhắn tin lại

resumed = Bạn lại nhận được tin nhắn riêng về món bạn mua.
resumed-public = { $viewer }: bạn lại nhận được tin nhắn riêng.

question-answer =
    { $topic ->
        [price] { $code } { $title } giá { $price }.
        [stock] { $available ->
            [0] { $code } { $title } hiện đã có người giữ hết. Bạn nhắn { $code } để vào danh sách chờ nhé.
           *[other] { $code } { $title } còn { $available } món.
        }
        [size] { $code } { $title }: có { $choices }.
       *[other] Câu hỏi hay quá! Người live thấy rồi nhé.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } giá { $price }.
        [stock] { $available ->
            [0] { $code } { $title } hiện đã có người giữ hết. Bạn nhắn { $code } để vào danh sách chờ nhé.
           *[other] { $code } { $title } còn { $available } món.
        }
        [size] { $code } { $title }: có { $choices }.
       *[other] câu hỏi hay quá! Người live thấy rồi nhé.
    }

question-shipping = { $paid ->
        [0] Miễn phí giao hàng
       *[other] Phí giao hàng { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , miễn phí từ { $free_from }
        }
    }. Shop giao đến: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] miễn phí giao hàng
       *[other] phí giao hàng { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , miễn phí từ { $free_from }
        }
    }. Shop giao đến: { $countries }.

nothing-held = Không có gì để hủy: bạn không có món nào đang chờ thanh toán.
nothing-held-public = { $viewer }: không có gì để hủy.

nothing-to-change = Shop chưa rõ bạn muốn đổi món nào. Bạn nhắn kèm mã nhé: A12 x2 xanh dương M.
nothing-to-change-public = { $viewer }: bạn nhắn kèm mã nhé: A12 x2 xanh dương M.

refused-nothing-on-air = Hiện chưa lên món nào, bạn nhắn mã nhé.
refused-nothing-on-air-public = { $viewer }: bạn nhắn kèm mã nhé, ví dụ A12.
refused-busy = Đang đông quá nên shop chưa làm được gì. Bạn thử lại nhé.
refused-busy-public = { $viewer }: đang đông quá. Bạn nhắn lại nhé.

throttled = Bạn nhắn nhanh quá shop đọc không kịp. Tin vừa rồi chưa được xử lý; bạn nhắn chậm lại chút nhé.
throttled-public = { $viewer }: chậm lại chút nhé, tin vừa rồi của bạn chưa được xử lý.

## To everybody

show-opened = { $title } lên live rồi! Để mua, bạn nhắn mã của món đang thấy.
show-closed = { $title } kết thúc rồi. Cảm ơn cả nhà! Món đã giữ vẫn thanh toán được: { -look } nhé.

drop-scheduled = { $draw ->
        [0] { $code } { $title } mở bán lúc { $opens }: { $price }.
       *[other] { $code } { $title } bốc thăm lúc { $opens } giữa mọi người nhắn trong { $window }: { $price }. Niêm phong: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } mở bán rồi: { $price }. Nhắn { $code } để mua.
       *[other] { $code } { $title }: { $price }. Nhắn { $code } trong { $window }: ai nhắn đều được bốc thăm. Niêm phong: { $commitment }
    }
drop-drawn = { $code } đã bốc thăm: { $winners } trên { $entries } người trúng. Seed để kiểm tra: { $seed }
drop-countdown = { $code } { $title }: còn { $left }.
drop-last-ones = { $available ->
        [1] { $code } { $title } chỉ còn món cuối cùng!
       *[other] { $code } { $title } chỉ còn { $available } món.
    }
drop-sold-out = { $code } { $title } hết hàng rồi. Nhắn { $code } để vào danh sách chờ.
drop-closed = { $code } { $title } đã ngừng nhận đơn. Cảm ơn cả nhà!

announcement = { $text }
