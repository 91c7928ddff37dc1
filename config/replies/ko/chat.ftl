# What Hawker says in the chats, in Korean: the keys and facts are those of ../en/chat.ftl.

-my-claims = 내 예약
-look = 라이브 페이지의 ‘{ -my-claims }’

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options }, { $expires }까지 잡아 두었어요 — { $total }. 순번은 { $position }번이에요.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by }개는 1인 한도를 넘어 담지 못했어요.
    }
claim-reserved-public = { $viewer }님, { $code } ×{ $reserved } { $options }, { $expires }까지 잡아 두었어요. 결제는 { -look }에서 해 주세요.
    .b = 성공이에요, { $viewer }님! { $code } ×{ $reserved } { $options }, { $expires }까지 예약됐어요. { -look }에서 확인해 주세요.
    .c = { $viewer }님, { $code } ×{ $reserved } { $options }, { $expires }까지 따로 빼 두었어요. 결제는 { -look }에서 해 주세요.
claim-reserved-together = { $code }, { $expires }까지 예약: { $viewers }님. 결제는 { -look }에서 해 주세요.

claim-partial =
    { $code } ×{ $reserved } { $options }, { $expires }까지 잡아 두었어요 — { $total }. 나머지 { $waitlisted }개는 대기 { $waitlist_place }번이에요. 순번은 { $position }번이에요.
claim-partial-public = { $viewer }님, { $code } ×{ $reserved } { $options }, { $expires }까지 잡아 두었어요. 나머지 { $waitlisted }개는 대기예요. 결제는 { -look }에서 해 주세요.

claim-waitlisted = { $code } ×{ $waitlisted } { $options }, 지금은 모두 예약됐어요. 대기 { $waitlist_place }번이에요. 자리가 나면 바로 알려 드릴게요.
claim-waitlisted-public = { $viewer }님, { $code } { $options }, 지금은 모두 예약됐어요. 대기 { $waitlist_place }번이에요.
    .b = { $viewer }님, { $code } { $options } 대기 { $waitlist_place }번으로 올려 두었어요.
claim-waitlisted-together = { $code } 대기: { $viewers }님. 순번은 { -look }에서 볼 수 있어요.

claim-entered = { $code } ×{ $quantity } { $options } 추첨에 참여했어요. { $left } 뒤에 추첨하고, 먼저 써도 나중에 써도 똑같아요. 아직 예약된 것은 없고, 결과는 알려 드릴게요.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }그중 { $over_limit_by }개는 1인 한도를 넘어요.
    }
claim-entered-public = { $viewer }님, { $code } { $options } 추첨에 참여했어요. { $left } 뒤에 추첨해요.
    .b = 참여 완료예요, { $viewer }님! { $code } { $options } 추첨은 { $left } 뒤예요.
claim-entered-together = { $code } 추첨 참여: { $viewers }님.

claim-unchanged =
    바뀐 것은 없어요. { $code } { $options } 이미 있어요: { $reserved ->
        [0] 대기 { $waitlisted }개
       *[other] { $waitlisted ->
            [0] { $expires }까지 예약 { $reserved }개
           *[other] { $expires }까지 예약 { $reserved }개, 대기 { $waitlisted }개
        }
    }.
claim-unchanged-public = { $viewer }님, 바뀐 것은 없어요. { $code } { $options } 이미 있어요. { -look }에서 확인해 주세요.

claim-reduced =
    변경했어요: { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , 대기 { $waitlisted }개
    }. 나머지는 다른 분께 다시 열렸어요.
claim-reduced-public = { $viewer }님, 변경했어요: { $code } { $options } ×{ $reserved }.

claim-cancelled = { $code } { $options } 취소했어요. 결제하실 것은 없어요.
claim-cancelled-public = { $viewer }님, { $code } { $options } 취소했어요.

claim-nothing-to-cancel = 취소할 것이 없어요. 결제 대기 중인 { $code } { $options } 내역이 없어요.
claim-nothing-to-cancel-public = { $viewer }님, { $code } 취소할 것이 없어요.

claim-closed = { $code } 판매가 마감되어 주문을 받지 못했어요. 관심 가져 주셔서 감사해요!
claim-closed-public = { $viewer }님, { $code } 판매가 마감됐어요.
claim-closed-together = { $code } 판매가 마감됐어요. 죄송해요, { $viewers }님!

claim-not-open = { $code } 아직 판매 전이에요. 시작하면 다시 써 주세요. 미리 쓴 것은 인정되지 않아요.
claim-not-open-public = { $viewer }님, { $code } 아직 판매 전이에요. 시작하면 다시 써 주세요.

claim-paused = { $code } 판매를 잠깐 멈췄어요. 다시 시작하면 써 주세요.
claim-paused-public = { $viewer }님, { $code } 판매를 잠깐 멈췄어요. 다시 시작하면 써 주세요.

claim-over-limit = { $code }: 1인 한도를 이미 채워서 더 담지 않았어요.
claim-over-limit-public = { $viewer }님, { $code }: 1인 한도를 이미 채웠어요.

claim-sold-out = { $code } { $options } 품절됐어요. 죄송해요!
claim-sold-out-public = { $viewer }님, { $code } { $options } 품절됐어요. 죄송해요.
claim-sold-out-together = { $code } 품절됐어요. 죄송해요, { $viewers }님!

claim-blocked = 이 스토어에서는 주문을 받아 드릴 수 없어요. 잘못된 것 같으면 판매자에게 문의해 주세요.
claim-blocked-public = { $viewer }님, 주문은 판매자에게 문의해 주세요.

## Afterwards

promoted = 좋은 소식이에요! { $code } ×{ $quantity } { $options } 자리가 나서 { $expires }까지 잡아 두었어요 — { $total }. 기다리는 분이 계시니 시간 안에 결제해 주세요.
promoted-public = { $viewer }님, 좋은 소식이에요! { $code } ×{ $quantity } { $options } 자리가 나서 { $expires }까지 잡아 두었어요. 결제는 { -look }에서 해 주세요.

reminder = { $code } ×{ $quantity } { $options } 예약은 { $expires }까지예요. 그전에 결제하셔야 유지돼요.
reminder-public = { $viewer }님, { $code } 예약은 { $expires }까지예요. 결제는 { -look }에서 해 주세요.

expired = { $code } ×{ $quantity } { $options } 시간이 지나도록 결제되지 않아 다시 판매돼요. 다시 주문하실 수 있어요.
expired-public = { $viewer }님, { $code } 시간이 지나 다시 판매돼요.

order-paid = 감사합니다, { $viewer }님! 주문 { $number } 결제 완료: { $total }.
order-paid-public = { $viewer }님, 결제 완료됐어요. 감사합니다!

order-refunded = 주문 { $number } 관련해서 { $amount } 환불해 드려요. 입금 시기는 은행에 따라 달라요.
order-refunded-public = { $viewer }님, 주문에 새 소식이 있어요. { -look }에서 확인해 주세요.

payment-late = 시간이 지난 뒤에 결제되어 상품이 이미 다른 분께 갔어요. 전액 환불해 드려요: { $amount }.
payment-late-public = { $viewer }님, 결제가 늦어 환불해 드려요. { -look }에서 확인해 주세요.

payment-partly = 주문 { $number }에서 결제하신 상품 일부가 이미 다른 분께 갔어요. 그만큼 환불해 드려요: { $amount }.
payment-partly-public = { $viewer }님, 결제 금액 일부를 환불해 드려요. { -look }에서 확인해 주세요.

payment-declined = 결제가 승인되지 않았고 빠져나간 돈은 없어요. 다시 시도하거나 다른 방법으로 결제해 주세요.
payment-declined-public = { $viewer }님, 결제에 문제가 있었어요. { -look }에서 확인해 주세요.

## Answers

option-size = 사이즈
option-color = 색상
option-scent = 향
option-model = 모델

ask-back = { $code } { $missing } 골라 주세요: { $choices }
ask-back-public = { $viewer }님, { $code } { $missing } 골라 주세요: { $choices }

ask-back-which = 어떤 상품인가요: { $candidates }?
ask-back-which-public = { $viewer }님, 어떤 상품인가요: { $candidates }?

cart =
    { $count ->
        [0] 결제 대기 중인 것이 없어요.
       *[other] 결제할 내역 ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, { $expires }까지
cart-waiting = { $code } ×{ $quantity } { $options } — 대기 { $place }번
cart-entered = { $code } ×{ $quantity } { $options } — { $expires } 추첨
cart-receipt = { $code } 확인증: { $position }번, 접수 { $seen }, 판정 { $decided }, 다이제스트 { $digest }
cart-public = { $viewer }님, 내역은 { -look }에서 볼 수 있어요.

help =
    구매하려면 코드를 써 주세요: A12. 여러 개나 옵션은: A12 x2 블루 M
    취소 A12 – 안 살래요 · 장바구니 – 내 것 보기 · 링크 – 결제 방법 · 알림 중지 – 개인 메시지 안 받기
help-public = 구매하려면 코드를 써 주세요: A12 또는 A12 x2 블루 M. 그 밖에: 취소 A12 · 장바구니 · 링크 · 알림 중지

linked = 이 페이지는 이제 고객님 것이에요. 예약을 보고 결제할 수 있어요. 직접 요청하지 않았다면 판매자에게 알려 주세요.
linked-public = { $viewer }님, 페이지 연결이 끝났어요.

link-failed = 이 코드는 쓸 수 없어요. 이미 썼거나 오래됐거나 잘못 입력됐어요. 새 코드는 페이지에 있어요.
link-failed-public = { $viewer }님, 이 코드는 쓸 수 없어요. 새 코드는 페이지에 있어요.

stopped = 이제 개인 메시지를 보내지 않을게요. 구매하신 것은 라이브 페이지의 ‘{ -my-claims }’에 그대로 있어요. 다시 받으려면 이렇게 써 주세요: 알림 재개
stopped-public = { $viewer }님, 개인 메시지를 보내지 않을게요. 다시 받으려면: 알림 재개

resumed = 구매에 관한 개인 메시지를 다시 보내 드릴게요.
resumed-public = { $viewer }님, 개인 메시지를 다시 보내 드릴게요.

question-answer =
    { $topic ->
        [price] { $code } { $title } 가격: { $price }.
        [stock] { $available ->
            [0] { $code } { $title }, 지금은 모두 예약됐어요. 대기하려면 댓글로 { $code } 남겨 주세요.
           *[other] { $code } { $title } { $available }개 남았어요.
        }
        [size] { $code } { $title }: { $choices } 있어요.
       *[other] 좋은 질문이에요! 진행자가 보고 있어요.
    }
question-answer-public =
    { $viewer }님, { $topic ->
        [price] { $code } { $title } 가격: { $price }.
        [stock] { $available ->
            [0] { $code } { $title }, 지금은 모두 예약됐어요. 대기하려면 댓글로 { $code } 남겨 주세요.
           *[other] { $code } { $title } { $available }개 남았어요.
        }
        [size] { $code } { $title }: { $choices } 있어요.
       *[other] 좋은 질문이에요! 진행자가 보고 있어요.
    }

question-shipping = { $paid ->
        [0] 배송비 무료
       *[other] 배송비 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] { " " }({ $free_from } 이상 무료)
        }
    }. 배송 지역: { $countries }.
question-shipping-public = { $viewer }님, { $paid ->
        [0] 배송비 무료
       *[other] 배송비 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] { " " }({ $free_from } 이상 무료)
        }
    }. 배송 지역: { $countries }.

nothing-held = 취소할 것이 없어요. 결제 대기 중인 것이 없어요.
nothing-held-public = { $viewer }님, 취소할 것이 없어요.

nothing-to-change = 어떤 예약을 바꾸실지 알 수 없었어요. 코드도 함께 써 주세요: A12 x2 블루 M
nothing-to-change-public = { $viewer }님, 코드도 함께 써 주세요: A12 x2 블루 M

refused-nothing-on-air = 지금 소개 중인 상품이 없으니 코드를 써 주세요.
refused-nothing-on-air-public = { $viewer }님, A12처럼 코드도 함께 써 주세요.
refused-busy = 지금 너무 붐벼서 처리하지 못했어요. 다시 시도해 주세요.
refused-busy-public = { $viewer }님, 지금 너무 붐벼요. 다시 써 주세요.

throttled = 너무 빨리 쓰셔서 다 읽지 못했어요. 방금 메시지는 처리되지 않았으니 조금만 천천히 써 주세요.
throttled-public = { $viewer }님, 조금만 천천히 써 주세요. 방금 메시지는 처리되지 않았어요.

## To everybody

show-opened = { $title } 라이브 시작했어요! 구매하려면 보이는 상품의 코드를 써 주세요.
show-closed = { $title } 끝났어요. 모두 감사합니다! 예약하신 것은 { -look }에서 아직 결제할 수 있어요.

drop-scheduled = { $draw ->
        [0] { $code } { $title }, { $opens } 판매 시작: { $price }.
       *[other] { $code } { $title }, { $opens }에 추첨해요. { $window } 안에 댓글을 남긴 분 모두 참여: { $price }. 봉인값: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } 판매 시작: { $price }. 구매하려면 댓글로 { $code } 남겨 주세요.
       *[other] { $code } { $title }: { $price }. { $window } 안에 댓글로 { $code } 남긴 분은 모두 추첨에 참여해요. 봉인값: { $commitment }
    }
drop-drawn = { $code } 추첨 완료: { $entries }명 중 { $winners }명이 당첨됐어요. 확인용 시드: { $seed }
drop-countdown = { $code } { $title } { $left } 남았어요.
drop-last-ones = { $available ->
        [1] { $code } { $title } 마지막 하나예요!
       *[other] { $code } { $title } { $available }개만 남았어요.
    }
drop-sold-out = { $code } { $title } 품절됐어요. 대기하려면 댓글로 { $code } 남겨 주세요.
drop-closed = { $code } { $title } 판매 마감됐어요. 감사합니다!

announcement = { $text }
