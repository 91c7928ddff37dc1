# What Hawker says in the chats, in Japanese: the keys and facts are those of ../en/chat.ftl.

-my-claims = お取り置き一覧
-look = 配信ページの「{ -my-claims }」

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } を { $expires } までお取り置きしました（{ $total }）。受付順は { $position } 番目です。{ $over_limit_by ->
        [0] { "" }
       *[other] あと { $over_limit_by } 点は、お一人様の上限を超えるためお取りできません。
    }
claim-reserved-public = { $viewer }さん、{ $code } ×{ $reserved } { $options } を { $expires } までお取り置きしました。お支払いは{ -look }からどうぞ。
    .b = 取れました、{ $viewer }さん！{ $code } ×{ $reserved } { $options } は { $expires } までお取り置きです。{ -look }をご覧ください。
    .c = { $viewer }さん、{ $code } ×{ $reserved } { $options } を確保しました。{ $expires } までに{ -look }からお支払いください。
claim-reserved-together = { $code } を { $expires } までお取り置き：{ $viewers }さん。お支払いは{ -look }からどうぞ。

claim-partial =
    { $code } ×{ $reserved } { $options } を { $expires } までお取り置きしました（{ $total }）。残り { $waitlisted } 点はキャンセル待ち { $waitlist_place } 番目です。受付順は { $position } 番目です。
claim-partial-public = { $viewer }さん、{ $code } ×{ $reserved } { $options } を { $expires } までお取り置きしました。残り { $waitlisted } 点はキャンセル待ちです。お支払いは{ -look }からどうぞ。

claim-waitlisted = { $code } ×{ $waitlisted } { $options } はただいま予約でいっぱいです。キャンセル待ち { $waitlist_place } 番目です。空きが出たらすぐお知らせします。
claim-waitlisted-public = { $viewer }さん、{ $code } { $options } はただいま予約でいっぱいです。キャンセル待ち { $waitlist_place } 番目です。
    .b = { $viewer }さん、{ $code } { $options } のキャンセル待ち { $waitlist_place } 番目で受け付けました。
claim-waitlisted-together = { $code } のキャンセル待ち：{ $viewers }さん。順番は{ -look }でご確認ください。

claim-entered = { $code } ×{ $quantity } { $options } の抽選に受け付けました。抽選はあと { $left }で、コメントの早い遅いは関係ありません。まだお取り置きではありません。結果はお知らせします。{ $over_limit_by ->
        [0] { "" }
       *[other] うち { $over_limit_by } 点は、お一人様の上限を超えています。
    }
claim-entered-public = { $viewer }さん、{ $code } { $options } の抽選に受け付けました。抽選まであと { $left }です。
    .b = エントリー完了です、{ $viewer }さん！{ $code } { $options } の抽選まであと { $left }です。
claim-entered-together = { $code } の抽選に参加：{ $viewers }さん。

claim-unchanged =
    変更はありません。{ $code } { $options } はすでに受け付けています：{ $reserved ->
        [0] キャンセル待ち { $waitlisted } 点
       *[other] { $waitlisted ->
            [0] { $expires } までお取り置き { $reserved } 点
           *[other] { $expires } までお取り置き { $reserved } 点、キャンセル待ち { $waitlisted } 点
        }
    }。
claim-unchanged-public = { $viewer }さん、変更はありません。{ $code } { $options } はすでに受け付けています。{ -look }をご覧ください。

claim-reduced =
    { $code } { $options } を ×{ $reserved } に変更しました{ $waitlisted ->
        [0] { "" }
       *[other] （キャンセル待ち { $waitlisted } 点）
    }。残りはほかの方にお回しします。
claim-reduced-public = { $viewer }さん、{ $code } { $options } を ×{ $reserved } に変更しました。

claim-cancelled = { $code } { $options } をキャンセルしました。お支払いはありません。
claim-cancelled-public = { $viewer }さん、{ $code } { $options } をキャンセルしました。

claim-nothing-to-cancel = キャンセルするものはありません。お支払い待ちの { $code } { $options } はありません。
claim-nothing-to-cancel-public = { $viewer }さん、{ $code } でキャンセルするものはありません。

claim-closed = { $code } は受付を終了したため、ご注文をお受けできませんでした。ありがとうございます！
claim-closed-public = { $viewer }さん、{ $code } は受付を終了しました。
claim-closed-together = { $code } は受付を終了しました。ごめんなさい、{ $viewers }さん！

claim-not-open = { $code } はまだ販売前です。始まったらもう一度コメントしてください。販売前のコメントは無効です。
claim-not-open-public = { $viewer }さん、{ $code } はまだ販売前です。始まったらもう一度コメントしてください。

claim-paused = { $code } は少しお休み中です。再開したらもう一度コメントしてください。
claim-paused-public = { $viewer }さん、{ $code } は少しお休み中です。再開したらもう一度コメントしてください。

claim-over-limit = { $code } はすでにお一人様の上限に達しているため、追加していません。
claim-over-limit-public = { $viewer }さん、{ $code } はすでにお一人様の上限に達しています。

claim-sold-out = { $code } { $options } は完売しました。ごめんなさい！
claim-sold-out-public = { $viewer }さん、{ $code } { $options } は完売しました。ごめんなさい。
claim-sold-out-together = { $code } は完売しました。ごめんなさい、{ $viewers }さん！

claim-blocked = このお店ではご注文をお受けできません。間違いだと思われる場合はお店にご連絡ください。
claim-blocked-public = { $viewer }さん、ご注文についてはお店にご連絡ください。

## Afterwards

promoted = 空きが出ました！{ $code } ×{ $quantity } { $options } を { $expires } までお取り置きしました（{ $total }）。お待ちの方がいますので、時間までにお支払いください。
promoted-public = { $viewer }さん、空きが出ました！{ $code } ×{ $quantity } { $options } を { $expires } までお取り置きしました。お支払いは{ -look }からどうぞ。

reminder = { $code } ×{ $quantity } { $options } のお取り置きは { $expires } までです。それまでにお支払いください。
reminder-public = { $viewer }さん、{ $code } のお取り置きは { $expires } までです。お支払いは{ -look }からどうぞ。

expired = { $code } ×{ $quantity } { $options } はお支払いのないまま時間になったため、販売に戻りました。もう一度コメントしていただけます。
expired-public = { $viewer }さん、{ $code } は時間になったため、販売に戻りました。

order-paid = { $viewer }さん、ありがとうございます！ご注文 { $number } のお支払いを確認しました：{ $total }
order-paid-public = { $viewer }さん、お支払いを確認しました。ありがとうございます！

order-refunded = ご注文 { $number } の { $amount } を返金します。反映の時期は銀行によります。
order-refunded-public = { $viewer }さん、ご注文についてお知らせがあります。{ -look }をご覧ください。

payment-late = お支払いが時間を過ぎて届き、商品はほかの方に渡っていました。全額を返金します：{ $amount }
payment-late-public = { $viewer }さん、お支払いが時間に間に合わなかったため返金します。{ -look }をご覧ください。

payment-partly = ご注文 { $number } でお支払いいただいた商品の一部が、ほかの方に渡っていました。その分を返金します：{ $amount }
payment-partly-public = { $viewer }さん、お支払いの一部を返金します。{ -look }をご覧ください。

payment-declined = お支払いができませんでした。引き落としはありません。もう一度試すか、別の方法でお支払いください。
payment-declined-public = { $viewer }さん、お支払いで問題がありました。{ -look }をご覧ください。

## Answers

option-size = サイズ
option-color = 色
option-scent = 香り
option-model = モデル

ask-back = { $code } の { $missing } はどれにしますか：{ $choices }
ask-back-public = { $viewer }さん、{ $code } の { $missing } はどれにしますか：{ $choices }

ask-back-which = どちらのことですか：{ $candidates }
ask-back-which-public = { $viewer }さん、どちらのことですか：{ $candidates }

cart =
    { $count ->
        [0] お支払い待ちの商品はありません。
       *[other] お支払い待ち（{ $total }）：
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }、{ $expires } まで
cart-waiting = { $code } ×{ $quantity } { $options } — キャンセル待ち { $place } 番目
cart-entered = { $code } ×{ $quantity } { $options } — { $expires } の抽選
cart-receipt = { $code } の控え：{ $position } 番目、受信 { $seen }、判定 { $decided }、ダイジェスト { $digest }
cart-public = { $viewer }さん、ご自分の分は{ -look }をご覧ください。

help =
    ご購入はコードをコメント：A12。複数や種類を選ぶときは：A12 x2 青 M
    キャンセル A12 – 取り消す · カート – 自分の分を見る · リンク – お支払い方法 · 停止 – 個別メッセージを止める
help-public = ご購入はコードをコメント：A12、または A12 x2 青 M。ほかに：キャンセル A12 · カート · リンク · 停止

linked = このページはあなた専用になりました。お取り置きの確認とお支払いができます。お心当たりがない場合はお店にお知らせください。
linked-public = { $viewer }さん、ページの準備ができました。

link-failed = このコードは使えません。使用済み、期限切れ、または入力の誤りです。新しいコードはページに出ています。
link-failed-public = { $viewer }さん、このコードは使えません。新しいコードはページに出ています。

stopped = 個別メッセージを止めました。ご購入の分は引き続き配信ページの「{ -my-claims }」にあります。もう一度受け取るには、次のようにコメントしてください：再開
stopped-public = { $viewer }さん、個別メッセージを止めました。もう一度受け取るには：再開

resumed = ご購入についての個別メッセージをまたお送りします。
resumed-public = { $viewer }さん、個別メッセージをまたお送りします。

question-answer =
    { $topic ->
        [price] { $code } { $title } は { $price } です。
        [stock] { $available ->
            [0] { $code } { $title } はただいま予約でいっぱいです。{ $code } とコメントするとキャンセル待ちになります。
           *[other] { $code } { $title } は残り { $available } 点です。
        }
        [size] { $code } { $title } は { $choices } からお選びいただけます。
       *[other] いい質問ですね！配信者が見ています。
    }
question-answer-public =
    { $viewer }さん、{ $topic ->
        [price] { $code } { $title } は { $price } です。
        [stock] { $available ->
            [0] { $code } { $title } はただいま予約でいっぱいです。{ $code } とコメントするとキャンセル待ちになります。
           *[other] { $code } { $title } は残り { $available } 点です。
        }
        [size] { $code } { $title } は { $choices } からお選びいただけます。
       *[other] いい質問ですね！配信者が見ています。
    }

question-shipping = { $paid ->
        [0] 送料は無料です
       *[other] 送料は { $shipping } です{ $discounted ->
            [0] { "" }
           *[other] （{ $free_from } 以上で無料）
        }
    }。お届け先：{ $countries }。
question-shipping-public = { $viewer }さん、{ $paid ->
        [0] 送料は無料です
       *[other] 送料は { $shipping } です{ $discounted ->
            [0] { "" }
           *[other] （{ $free_from } 以上で無料）
        }
    }。お届け先：{ $countries }。

nothing-held = キャンセルするものはありません。お支払い待ちの商品はありません。
nothing-held-public = { $viewer }さん、キャンセルするものはありません。

nothing-to-change = どのお取り置きを変更するか分かりませんでした。コードも書いてください：A12 x2 青 M
nothing-to-change-public = { $viewer }さん、コードも書いてください：A12 x2 青 M

refused-nothing-on-air = ただいまご紹介中の商品がないので、コードを書いてください。
refused-nothing-on-air-public = { $viewer }さん、A12 のようにコードも書いてください。
refused-busy = ただいま大変混み合っていて、処理できませんでした。もう一度お試しください。
refused-busy-public = { $viewer }さん、ただいま大変混み合っています。もう一度コメントしてください。

throttled = コメントが早くて読み切れません。先ほどのコメントは処理していません。少しゆっくりお願いします。
throttled-public = { $viewer }さん、少しゆっくりお願いします。先ほどのコメントは処理していません。

## To everybody

show-opened = { $title } の配信が始まりました！ご購入は、見えている商品のコードをコメントしてください。
show-closed = { $title } は終了しました。ありがとうございました！お取り置きの分は{ -look }からまだお支払いいただけます。

drop-scheduled = { $draw ->
        [0] { $code } { $title } は { $opens } に販売開始：{ $price }
       *[other] { $code } { $title } は { $opens } に、{ $window }以内にコメントした方の中から抽選：{ $price }。封印：{ $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } 販売開始：{ $price }。ご購入は { $code } とコメントしてください。
       *[other] { $code } { $title }：{ $price }。{ $window }以内に { $code } とコメントした方全員で抽選します。封印：{ $commitment }
    }
drop-drawn = { $code } の抽選結果：{ $entries } 人中 { $winners } 人が当選しました。検証用シード：{ $seed }
drop-countdown = { $code } { $title } はあと { $left }です。
drop-last-ones = { $available ->
        [1] { $code } { $title } は最後の 1 点です！
       *[other] { $code } { $title } は残り { $available } 点です。
    }
drop-sold-out = { $code } { $title } は完売しました。{ $code } とコメントするとキャンセル待ちになります。
drop-closed = { $code } { $title } の受付を終了しました。ありがとうございます！

announcement = { $text }
