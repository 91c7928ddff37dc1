# What Hawker says in the chats, in traditional Chinese (Taiwan, Hong Kong): the keys and facts are
# those of ../en/chat.ftl.

-my-claims = 我的預訂
-look = 打開直播頁面的「{ -my-claims }」

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } 已為您保留到{ $expires }，共 { $total }。您是第 { $position } 個下單的。{ $over_limit_by ->
        [0] { "" }
       *[other] 再加 { $over_limit_by } 件就超過每人限購數量囉。
    }
claim-reserved-public = { $viewer }：{ $code } ×{ $reserved } { $options } 是您的了，保留到{ $expires }。付款請{ -look }。
    .b = 搶到了，{ $viewer }！{ $code } ×{ $reserved } { $options } 幫您留到{ $expires }，請{ -look }。
    .c = { $viewer }，{ $code } ×{ $reserved } { $options } 已經幫您留好，到{ $expires }為止。付款請{ -look }。
claim-reserved-together = 恭喜 { $viewers }，{ $code } 幫你們留到{ $expires }。付款請{ -look }。

claim-partial =
    { $code } ×{ $reserved } { $options } 已為您保留到{ $expires }，共 { $total }。另有 { $waitlisted } 件在候補，排第 { $waitlist_place } 位。您是第 { $position } 個下單的。
claim-partial-public = { $viewer }：{ $code } ×{ $reserved } { $options } 是您的了，保留到{ $expires }，另有 { $waitlisted } 件在候補。付款請{ -look }。

claim-waitlisted = { $code } ×{ $waitlisted } { $options } 目前都被訂走了。您是候補第 { $waitlist_place } 位，一有釋出就馬上通知您。
claim-waitlisted-public = { $viewer }：{ $code } { $options } 目前都被訂走了。您是候補第 { $waitlist_place } 位。
    .b = { $viewer }，{ $code } { $options } 已幫您排候補，第 { $waitlist_place } 位。
claim-waitlisted-together = { $code } 候補：{ $viewers }。想看自己的順位，請{ -look }。

claim-entered = 您已參加 { $code } ×{ $quantity } { $options } 的抽籤：再 { $left }開獎，先留言後留言機會一樣。現在還沒有保留，結果出來再通知您。{ $over_limit_by ->
        [0] { "" }
       *[other] 其中 { $over_limit_by } 件超過每人限購數量。
    }
claim-entered-public = { $viewer }：您已參加 { $code } { $options } 的抽籤，再 { $left }開獎。
    .b = 報名成功，{ $viewer }！{ $code } { $options } 再 { $left }開獎。
claim-entered-together = 參加 { $code } 抽籤：{ $viewers }。

claim-unchanged =
    沒有變動，您已經有 { $code } { $options } 了：{ $reserved ->
        [0] { $waitlisted } 件在候補
       *[other] { $waitlisted ->
            [0] { $reserved } 件保留到{ $expires }
           *[other] { $reserved } 件保留到{ $expires }，{ $waitlisted } 件在候補
        }
    }。
claim-unchanged-public = { $viewer }：沒有變動，您已經有 { $code } { $options } 了。查看請{ -look }。

claim-reduced =
    好了：{ $code } { $options } 現在是 ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] ，{ $waitlisted } 件在候補
    }。其餘的再開放給其他人。
claim-reduced-public = { $viewer }：好了，{ $code } { $options } 現在是 ×{ $reserved }。

claim-cancelled = { $code } { $options } 已取消，不用付款。
claim-cancelled-public = { $viewer }：{ $code } { $options } 已取消。

claim-nothing-to-cancel = 沒有可以取消的：{ $code } { $options } 沒有待付款的。
claim-nothing-to-cancel-public = { $viewer }：{ $code } 沒有可以取消的。

claim-closed = { $code } 已經結單，來不及接您的訂單。謝謝支持！
claim-closed-public = { $viewer }：{ $code } 已經結單。
claim-closed-together = { $code } 已經結單。不好意思，{ $viewers }！

claim-not-open = { $code } 還沒開賣。開賣後請再留言一次：提早留言不算喔。
claim-not-open-public = { $viewer }：{ $code } 還沒開賣。開賣後請再留言一次。

claim-paused = { $code } 暫停一下。主播繼續後請再留言一次。
claim-paused-public = { $viewer }：{ $code } 暫停一下。主播繼續後請再留言一次。

claim-over-limit = 您的 { $code } 已達每人限購數量，所以沒有再加。
claim-over-limit-public = { $viewer }：您的 { $code } 已達每人限購數量。

claim-sold-out = { $code } { $options } 賣完了，不好意思！
claim-sold-out-public = { $viewer }：{ $code } { $options } 賣完了，不好意思。
claim-sold-out-together = { $code } 賣完了。不好意思，{ $viewers }！

claim-blocked = 這間店目前無法接您的訂單。如果覺得有誤，請聯絡店家。
claim-blocked-public = { $viewer }：關於您的訂單，請聯絡店家。

## Afterwards

promoted = 好消息：{ $code } ×{ $quantity } { $options } 釋出了，為您保留到{ $expires }，共 { $total }。後面還有人在等，請準時付款喔。
promoted-public = { $viewer }：好消息，{ $code } ×{ $quantity } { $options } 釋出了，為您保留到{ $expires }。付款請{ -look }。

reminder = { $code } ×{ $quantity } { $options } 為您保留到{ $expires }。請在這之前付款，以免被釋出。
reminder-public = { $viewer }：{ $code } 為您保留到{ $expires }。付款請{ -look }。

expired = { $code } ×{ $quantity } { $options } 時間到還沒付款，已經重新開賣。想要可以再留言一次。
expired-public = { $viewer }：{ $code } 的保留時間到了，已經重新開賣。

order-paid = 謝謝您，{ $viewer }！訂單 { $number } 已付款：{ $total }。
order-paid-public = { $viewer }：已付款，謝謝！

order-refunded = 訂單 { $number } 退您 { $amount }。多久入帳要看您的銀行。
order-refunded-public = { $viewer }：您的訂單有新消息，請{ -look }。

payment-late = 您付款時已經超過時間，商品已經給了別人。全額退還給您：{ $amount }。
payment-late-public = { $viewer }：您付款晚了，款項會退還給您。詳情請{ -look }。

payment-partly = 您在訂單 { $number } 付款的商品有一部分已經給了別人。這部分的款項退還給您：{ $amount }。
payment-partly-public = { $viewer }：您的部分款項會退還給您。詳情請{ -look }。

payment-declined = 付款沒有成功，也沒有扣款。可以再試一次，或換一種方式付款。
payment-declined-public = { $viewer }：結帳出了點問題，請{ -look }。

## Answers

option-size = 尺寸
option-color = 顏色
option-scent = 香味
option-model = 款式

ask-back = { $code } 要哪個 { $missing }：{ $choices }？
ask-back-public = { $viewer }：{ $code } 要哪個 { $missing }：{ $choices }？

ask-back-which = 您要的是哪一個：{ $candidates }？
ask-back-which-public = { $viewer }：您要的是哪一個，{ $candidates }？

cart =
    { $count ->
        [0] 您沒有待付款的商品。
       *[other] 您的待付款（{ $total }）：
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }，到{ $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — 候補第 { $place } 位
cart-entered = { $code } ×{ $quantity } { $options } — { $expires }抽籤
cart-receipt = { $code } 的憑證：第 { $position } 位，收到 { $seen }，判定 { $decided }，摘要 { $digest }
cart-public = { $viewer }：想看自己的商品，請{ -look }。

help =
    想買請留言編號：A12。要多件或選款：A12 x2 藍色 M
    取消 A12 – 不要了 · 購物車 – 看您的商品 · 連結 – 怎麼付款 · 停止 – 不再收私訊
help-public = 想買請留言編號：A12，或 A12 x2 藍色 M。還有：取消 A12 · 購物車 · 連結 · 停止

linked = 這個頁面現在是您的了：可以看您的預訂，也可以付款。如果不是您要求的，請告訴店家。
linked-public = { $viewer }：好了，頁面是您的了。

link-failed = 這組代碼不能用：已經用過、太舊或打錯了。頁面上有新的。
link-failed-public = { $viewer }：這組代碼不能用。頁面上有新的。

stopped = 不會再傳私訊給您。您買的商品還在直播頁面的「{ -my-claims }」。想再收到請留言：恢復
stopped-public = { $viewer }：不會再傳私訊了。想再收到請留言：恢復

resumed = 您會再收到購買相關的私訊。
resumed-public = { $viewer }：您會再收到私訊。

question-answer =
    { $topic ->
        [price] { $code } { $title } 的價格是 { $price }。
        [stock] { $available ->
            [0] { $code } { $title } 目前都被訂走了。留言 { $code } 排候補。
           *[other] { $code } { $title } 還剩 { $available } 件。
        }
        [size] { $code } { $title } 可選 { $choices }。
       *[other] 好問題！主播會看到。
    }
question-answer-public =
    { $viewer }：{ $topic ->
        [price] { $code } { $title } 的價格是 { $price }。
        [stock] { $available ->
            [0] { $code } { $title } 目前都被訂走了。留言 { $code } 排候補。
           *[other] { $code } { $title } 還剩 { $available } 件。
        }
        [size] { $code } { $title } 可選 { $choices }。
       *[other] 好問題！主播會看到。
    }

question-shipping = { $paid ->
        [0] 免運費
       *[other] 運費 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ，滿 { $free_from } 免運
        }
    }。可寄送：{ $countries }。
question-shipping-public = { $viewer }：{ $paid ->
        [0] 免運費
       *[other] 運費 { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ，滿 { $free_from } 免運
        }
    }。可寄送：{ $countries }。

nothing-held = 沒有可以取消的：您沒有待付款的商品。
nothing-held-public = { $viewer }：沒有可以取消的。

nothing-to-change = 不確定您要改哪一個。請附上編號：A12 x2 藍色 M
nothing-to-change-public = { $viewer }：請附上編號：A12 x2 藍色 M

refused-nothing-on-air = 現在沒有介紹中的商品，請留言編號。
refused-nothing-on-air-public = { $viewer }：請附上編號，例如 A12。
refused-busy = 現在人太多，沒能處理。請再試一次。
refused-busy-public = { $viewer }：現在人太多，請再留言一次。

throttled = 您留言太快，來不及看。剛才的留言沒有處理，請慢一點。
throttled-public = { $viewer }：請慢一點，剛才那則沒有處理。

## To everybody

show-opened = { $title } 開播囉！想買請留言您看到的編號。
show-closed = { $title } 結束了，謝謝大家！已經預訂的還可以付款：請{ -look }。

drop-scheduled = { $draw ->
        [0] { $code } { $title } 將於{ $opens }開賣：{ $price }。
       *[other] { $code } { $title } 將於{ $opens }抽籤，{ $window }內留言的都能參加：{ $price }。封存碼：{ $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } 開賣囉：{ $price }。留言 { $code } 就能買。
       *[other] { $code } { $title }：{ $price }。{ $window }內留言 { $code } 的都參加抽籤。封存碼：{ $commitment }
    }
drop-drawn = { $code } 開獎了：{ $entries } 人中有 { $winners } 人抽中。核對用的種子：{ $seed }
drop-countdown = { $code } { $title } 還剩 { $left }。
drop-last-ones = { $available ->
        [1] { $code } { $title } 最後一件！
       *[other] { $code } { $title } 只剩 { $available } 件。
    }
drop-sold-out = { $code } { $title } 賣完了。留言 { $code } 排候補。
drop-closed = { $code } { $title } 已經結單。謝謝大家！

announcement = { $text }
