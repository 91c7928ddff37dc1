# What Hawker says in the chats, in simplified Chinese: the keys and facts are those of
# ../en/chat.ftl.

-my-claims = 我的预订
-look = 打开直播页面的“{ -my-claims }”

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } 已为你保留到 { $expires }，共 { $total }。你是第 { $position } 个下单的。{ $over_limit_by ->
        [0] { "" }
       *[other] 再加 { $over_limit_by } 件就超过每人限购数量了。
    }
claim-reserved-public = { $viewer }：{ $code } ×{ $reserved } { $options } 是你的了，保留到 { $expires }。付款请{ -look }。
    .b = 抢到了，{ $viewer }！{ $code } ×{ $reserved } { $options } 给你留到 { $expires }，请{ -look }。
    .c = { $viewer }，{ $code } ×{ $reserved } { $options } 已经给你留好，到 { $expires } 为止。付款请{ -look }。
claim-reserved-together = 恭喜 { $viewers }，{ $code } 给你们留到 { $expires }。付款请{ -look }。

claim-partial =
    { $code } ×{ $reserved } { $options } 已为你保留到 { $expires }，共 { $total }。另有 { $waitlisted } 件在候补，排第 { $waitlist_place } 位。你是第 { $position } 个下单的。
claim-partial-public = { $viewer }：{ $code } ×{ $reserved } { $options } 是你的了，保留到 { $expires }，另有 { $waitlisted } 件在候补。付款请{ -look }。

claim-waitlisted = { $code } ×{ $waitlisted } { $options } 目前都被订走了。你在候补第 { $waitlist_place } 位，一有空出来就马上告诉你。
claim-waitlisted-public = { $viewer }：{ $code } { $options } 目前都被订走了。你在候补第 { $waitlist_place } 位。
    .b = { $viewer }，{ $code } { $options } 已帮你排候补，第 { $waitlist_place } 位。
claim-waitlisted-together = { $code } 候补：{ $viewers }。想看自己的位置，请{ -look }。

claim-entered = 你已参加 { $code } ×{ $quantity } { $options } 的抽签：还有 { $left }开奖，先发后发机会一样。现在还没有保留，结果出来再告诉你。{ $over_limit_by ->
        [0] { "" }
       *[other] 其中 { $over_limit_by } 件超过每人限购数量。
    }
claim-entered-public = { $viewer }：你已参加 { $code } { $options } 的抽签，还有 { $left }开奖。
    .b = 报上名了，{ $viewer }！{ $code } { $options } 还有 { $left }开奖。
claim-entered-together = 参加 { $code } 抽签：{ $viewers }。

claim-unchanged =
    没有变化，你已经有 { $code } { $options } 了：{ $reserved ->
        [0] { $waitlisted } 件在候补
       *[other] { $waitlisted ->
            [0] { $reserved } 件保留到 { $expires }
           *[other] { $reserved } 件保留到 { $expires }，{ $waitlisted } 件在候补
        }
    }。
claim-unchanged-public = { $viewer }：没有变化，你已经有 { $code } { $options } 了。查看请{ -look }。

claim-reduced =
    好了：{ $code } { $options } 现在是 ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] ，{ $waitlisted } 件在候补
    }。其余的重新开放给别人。
claim-reduced-public = { $viewer }：好了，{ $code } { $options } 现在是 ×{ $reserved }。

claim-cancelled = { $code } { $options } 已取消，不用付款。
claim-cancelled-public = { $viewer }：{ $code } { $options } 已取消。

claim-nothing-to-cancel = 没有可取消的：{ $code } { $options } 没有待付款的。
claim-nothing-to-cancel-public = { $viewer }：{ $code } 没有可取消的。

claim-closed = { $code } 已经截单，没能接下你的单。谢谢支持！
claim-closed-public = { $viewer }：{ $code } 已经截单。
claim-closed-together = { $code } 已经截单。不好意思，{ $viewers }！

claim-not-open = { $code } 还没开售。开售后请再发一次：提前发的不算。
claim-not-open-public = { $viewer }：{ $code } 还没开售。开售后请再发一次。

claim-paused = { $code } 暂停一下。主播继续后请再发一次。
claim-paused-public = { $viewer }：{ $code } 暂停一下。主播继续后请再发一次。

claim-over-limit = 你的 { $code } 已达到每人限购数量，所以没有再加。
claim-over-limit-public = { $viewer }：你的 { $code } 已达到每人限购数量。

claim-sold-out = { $code } { $options } 卖完了，不好意思！
claim-sold-out-public = { $viewer }：{ $code } { $options } 卖完了，不好意思。
claim-sold-out-together = { $code } 卖完了。不好意思，{ $viewers }！

claim-blocked = 这家店暂时无法接你的单。如果觉得有误，请联系店家。
claim-blocked-public = { $viewer }：关于你的订单，请联系店家。

## Afterwards

promoted = 好消息：{ $code } ×{ $quantity } { $options } 空出来了，为你保留到 { $expires }，共 { $total }。还有人在等，请按时付款。
promoted-public = { $viewer }：好消息，{ $code } ×{ $quantity } { $options } 空出来了，为你保留到 { $expires }。付款请{ -look }。

reminder = { $code } ×{ $quantity } { $options } 为你保留到 { $expires }。请在这之前付款，不然就没了。
reminder-public = { $viewer }：{ $code } 为你保留到 { $expires }。付款请{ -look }。

expired = { $code } ×{ $quantity } { $options } 到时间没有付款，已经重新开售。想要可以再发一次。
expired-public = { $viewer }：{ $code } 的保留时间到了，已经重新开售。

order-paid = 谢谢你，{ $viewer }！订单 { $number } 已付款：{ $total }。
order-paid-public = { $viewer }：已付款，谢谢！

order-refunded = 订单 { $number } 退你 { $amount }。多久到账要看你的银行。
order-refunded-public = { $viewer }：你的订单有新消息，请{ -look }。

payment-late = 你付款时已经过了时间，商品已经给了别人。全部退还给你：{ $amount }。
payment-late-public = { $viewer }：你付款晚了，款会退给你。详情请{ -look }。

payment-partly = 你在订单 { $number } 付款的商品有一部分已经给了别人。这部分的钱退还给你：{ $amount }。
payment-partly-public = { $viewer }：你的付款会退回一部分。详情请{ -look }。

payment-declined = 付款没有成功，也没有扣钱。可以再试一次，或换一种方式付款。
payment-declined-public = { $viewer }：付款出了点问题，请{ -look }。

## Answers

option-size = 尺码
option-color = 颜色
option-scent = 香味
option-model = 款式

ask-back = { $code } 要哪个 { $missing }：{ $choices }？
ask-back-public = { $viewer }：{ $code } 要哪个 { $missing }：{ $choices }？

ask-back-which = 你要的是哪个：{ $candidates }？
ask-back-which-public = { $viewer }：你要的是哪个，{ $candidates }？

cart =
    { $count ->
        [0] 你没有待付款的商品。
       *[other] 你的待付款（{ $total }）：
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }，到 { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — 候补第 { $place } 位
cart-entered = { $code } ×{ $quantity } { $options } — { $expires } 抽签
cart-receipt = { $code } 的凭证：第 { $position } 位，收到 { $seen }，判定 { $decided }，摘要 { $digest }
cart-public = { $viewer }：想看自己的商品，请{ -look }。

help =
    想买就发编号：A12。要多件或选款：A12 x2 蓝色 M
    取消 A12 – 不要了 · 购物车 – 看你的商品 · 链接 – 怎么付款 · 停止 – 不再收私信
help-public = 想买就发编号：A12，或 A12 x2 蓝色 M。还有：取消 A12 · 购物车 · 链接 · 停止

linked = 这个页面现在是你的了：可以看你的预订，也可以付款。如果不是你要的，请告诉店家。
linked-public = { $viewer }：好了，页面是你的了。

link-failed = 这个码不能用：已经用过、太旧或打错了。页面上有新的。
link-failed-public = { $viewer }：这个码不能用。页面上有新的。

stopped = 不再给你发私信了。你买的东西还在直播页面的“{ -my-claims }”。想再收到请发：恢复
stopped-public = { $viewer }：不再发私信了。想再收到请发：恢复

resumed = 你会重新收到购买相关的私信。
resumed-public = { $viewer }：你会重新收到私信。

question-answer =
    { $topic ->
        [price] { $code } { $title } 的价格是 { $price }。
        [stock] { $available ->
            [0] { $code } { $title } 目前都被订走了。发 { $code } 排候补。
           *[other] { $code } { $title } 还剩 { $available } 件。
        }
        [size] { $code } { $title } 可选 { $choices }。
       *[other] 好问题！主播会看到。
    }
question-answer-public =
    { $viewer }：{ $topic ->
        [price] { $code } { $title } 的价格是 { $price }。
        [stock] { $available ->
            [0] { $code } { $title } 目前都被订走了。发 { $code } 排候补。
           *[other] { $code } { $title } 还剩 { $available } 件。
        }
        [size] { $code } { $title } 可选 { $choices }。
       *[other] 好问题！主播会看到。
    }

question-shipping = { $paid ->
        [0] 包邮
       *[other] 运费 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ，满 { $free_from } 包邮
        }
    }。可寄往：{ $countries }。
question-shipping-public = { $viewer }：{ $paid ->
        [0] 包邮
       *[other] 运费 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ，满 { $free_from } 包邮
        }
    }。可寄往：{ $countries }。

nothing-held = 没有可取消的：你没有待付款的商品。
nothing-held-public = { $viewer }：没有可取消的。

nothing-to-change = 不确定你要改哪一个。请带上编号：A12 x2 蓝色 M
nothing-to-change-public = { $viewer }：请带上编号：A12 x2 蓝色 M

refused-nothing-on-air = 现在没有在讲解的商品，请发编号。
refused-nothing-on-air-public = { $viewer }：请带上编号，比如 A12。
refused-busy = 现在人太多，没能处理。请再试一次。
refused-busy-public = { $viewer }：现在人太多，请再发一次。

throttled = 你发得太快，来不及看。刚才的消息没有处理，请慢一点。
throttled-public = { $viewer }：请慢一点，刚才那条没有处理。

## To everybody

show-opened = { $title } 开播啦！想买就发你看到的编号。
show-closed = { $title } 结束了，谢谢大家！已经预订的还可以付款：请{ -look }。

drop-scheduled = { $draw ->
        [0] { $code } { $title } 将在 { $opens } 开售：{ $price }。
       *[other] { $code } { $title } 将在 { $opens } 抽签，{ $window }内发编号的都能参加：{ $price }。密封值：{ $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } 开售啦：{ $price }。发 { $code } 就能买。
       *[other] { $code } { $title }：{ $price }。{ $window }内发 { $code } 的都参加抽签。密封值：{ $commitment }
    }
drop-drawn = { $code } 开奖了：{ $entries } 人中 { $winners } 人抽中。用于核对的种子：{ $seed }
drop-countdown = { $code } { $title } 还剩 { $left }。
drop-last-ones = { $available ->
        [1] { $code } { $title } 最后一件！
       *[other] { $code } { $title } 只剩 { $available } 件。
    }
drop-sold-out = { $code } { $title } 卖完了。发 { $code } 排候补。
drop-closed = { $code } { $title } 已经截单。谢谢大家！

announcement = { $text }
