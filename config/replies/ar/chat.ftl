# What Hawker says in the chats, in Arabic: the keys and facts are those of ../en/chat.ftl.

-my-claims = حجوزاتي
-look = صفحة البث، قسم «{ -my-claims }»

## A claim was decided

claim-reserved =
    حجزنا لك { $code } ×{ $reserved } { $options } حتى الساعة { $expires } — { $total }. ترتيبك في الدور: { $position }.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }ولا يسمح الحد لكل عميل بقطعة أخرى.
        [two] { " " }ولا يسمح الحد لكل عميل بقطعتين أخريين.
        [few] { " " }ولا يسمح الحد لكل عميل بإضافة { $over_limit_by } قطع أخرى.
       *[other] { " " }ولا يسمح الحد لكل عميل بإضافة { $over_limit_by } قطعة أخرى.
    }
claim-reserved-public = { $viewer }: حجزنا لك { $code } ×{ $reserved } { $options } حتى الساعة { $expires }. الدفع من { -look }.
    .b = تم الحجز يا { $viewer }! { $code } ×{ $reserved } { $options } لك حتى الساعة { $expires }. الدفع من { -look }.
    .c = { $viewer }، { $code } ×{ $reserved } { $options } على جنب لك حتى الساعة { $expires }. الدفع من { -look }.
claim-reserved-together = حجزنا { $code } حتى الساعة { $expires } لكل من: { $viewers }. الدفع من { -look }.

claim-partial =
    حجزنا لك { $code } ×{ $reserved } { $options } حتى الساعة { $expires } — { $total }. { $waitlisted ->
        [one] وقطعة أخرى
        [two] وقطعتان أخريان
        [few] و{ $waitlisted } قطع أخرى
       *[other] و{ $waitlisted } قطعة أخرى
    } في قائمة الانتظار، برقم { $waitlist_place }. ترتيبك في الدور: { $position }.
claim-partial-public =
    { $viewer }: حجزنا لك { $code } ×{ $reserved } { $options } حتى الساعة { $expires }، { $waitlisted ->
        [one] وقطعة أخرى
        [two] وقطعتان أخريان
        [few] و{ $waitlisted } قطع أخرى
       *[other] و{ $waitlisted } قطعة أخرى
    } في قائمة الانتظار. الدفع من { -look }.

claim-waitlisted = كل المتوفر من { $code } ×{ $waitlisted } { $options } محجوز الآن. رقمك في قائمة الانتظار { $waitlist_place }، وإذا توفر شيء نخبرك فورًا.
claim-waitlisted-public = { $viewer }: كل المتوفر من { $code } { $options } محجوز الآن. رقمك في قائمة الانتظار { $waitlist_place }.
    .b = { $viewer }، اسمك في قائمة انتظار { $code } { $options } برقم { $waitlist_place }.
claim-waitlisted-together = في قائمة انتظار { $code }: { $viewers }. رقمك في { -look }.

claim-entered = اسمك في السحب على { $code } ×{ $quantity } { $options }: السحب بعد { $left }، ولا يهم من كتب أولًا. لم نحجز شيئًا بعد، ونخبرك بالنتيجة عندها.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }قطعة واحدة منها فوق الحد لكل عميل.
        [two] { " " }قطعتان منها فوق الحد لكل عميل.
        [few] { " " }{ $over_limit_by } قطع منها فوق الحد لكل عميل.
       *[other] { " " }{ $over_limit_by } قطعة منها فوق الحد لكل عميل.
    }
claim-entered-public = { $viewer }: اسمك في السحب على { $code } { $options } بعد { $left }.
    .b = دخل اسمك يا { $viewer }! السحب على { $code } { $options } بعد { $left }.
claim-entered-together = في السحب على { $code }: { $viewers }.

claim-unchanged =
    لم يتغير شيء، لديك أصلًا { $code } { $options }: { $reserved ->
        [0] { $waitlisted } في قائمة الانتظار
       *[other] { $waitlisted ->
            [0] { $reserved } لك حتى الساعة { $expires }
           *[other] { $reserved } لك حتى الساعة { $expires }، { $waitlisted } في قائمة الانتظار
        }
    }.
claim-unchanged-public = { $viewer }: لم يتغير شيء، لديك أصلًا { $code } { $options }. التفاصيل في { -look }.

claim-reduced =
    تم: لديك الآن { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] ، و{ $waitlisted } في قائمة الانتظار
    }. الباقي متاح للآخرين من جديد.
claim-reduced-public = { $viewer }: تم، لديك الآن { $code } { $options } ×{ $reserved }.

claim-cancelled = تم إلغاء { $code } { $options } ولا يلزمك دفع شيء.
claim-cancelled-public = { $viewer }: تم إلغاء { $code } { $options }.

claim-nothing-to-cancel = لا يوجد ما يُلغى: ليس لديك { $code } { $options } بانتظار الدفع.
claim-nothing-to-cancel-public = { $viewer }: لا يوجد ما يُلغى من { $code }.

claim-closed = انتهى بيع { $code }، فلم نتمكن من تسجيل طلبك. شكرًا لاهتمامك!
claim-closed-public = { $viewer }: انتهى بيع { $code }.
claim-closed-together = انتهى بيع { $code }. نعتذر لكم، { $viewers }!

claim-not-open = لم يبدأ بيع { $code } بعد. يلزم إرسال الطلب من جديد عند البدء: ما قبله لا يُحتسب.
claim-not-open-public = { $viewer }: لم يبدأ بيع { $code } بعد. يلزم إرسال الطلب من جديد عند البدء.

claim-paused = بيع { $code } متوقف للحظات. يمكن إرسال الطلب من جديد عند الاستئناف.
claim-paused-public = { $viewer }: بيع { $code } متوقف للحظات. يمكن إرسال الطلب من جديد عند الاستئناف.

claim-over-limit = لديك من { $code } أقصى ما يُسمح به لعميل واحد، لذلك لم نضف شيئًا.
claim-over-limit-public = { $viewer }: لديك من { $code } أقصى ما يُسمح به لعميل واحد.

claim-sold-out = نفدت كمية { $code } { $options } بالكامل. نعتذر!
claim-sold-out-public = { $viewer }: نفدت كمية { $code } { $options } بالكامل، نعتذر.
claim-sold-out-together = نفدت كمية { $code } بالكامل. نعتذر لكم، { $viewers }!

claim-blocked = لا يمكننا استقبال طلباتك في هذا المتجر. إذا بدا لك ذلك خطأً، يُرجى مراسلة المتجر.
claim-blocked-public = { $viewer }: يُرجى مراسلة المتجر بخصوص طلبك.

## Afterwards

promoted = خبر سار: توفرت كمية { $code } ×{ $quantity } { $options } وهي لك حتى الساعة { $expires } — { $total }. هناك من ينتظر، فيُرجى الدفع قبل انتهاء المهلة.
promoted-public = { $viewer }: خبر سار، توفرت كمية { $code } ×{ $quantity } { $options } وهي لك حتى الساعة { $expires }. الدفع من { -look }.

reminder = حجزك { $code } ×{ $quantity } { $options } قائم حتى الساعة { $expires }. يُرجى الدفع قبلها حتى لا يضيع.
reminder-public = { $viewer }: حجزك { $code } قائم حتى الساعة { $expires }. الدفع من { -look }.

expired = انتهت مهلة { $code } ×{ $quantity } { $options } دون دفع، فعادت الكمية إلى البيع. يمكنك طلبها من جديد.
expired-public = { $viewer }: انتهت مهلة { $code } وعادت الكمية إلى البيع.

order-paid = شكرًا لك، { $viewer }! تم دفع الطلب رقم { $number }: { $total }.
order-paid-public = { $viewer }: تم الدفع، شكرًا لك!

order-refunded = نعيد لك { $amount } عن الطلب رقم { $number }. موعد ظهور المبلغ يعتمد على بنكك.
order-refunded-public = { $viewer }: هناك جديد بخصوص طلبك. التفاصيل في { -look }.

payment-late = وصل الدفع بعد انتهاء المهلة وكانت القطع قد ذهبت لغيرك. نعيد لك المبلغ كاملًا: { $amount }.
payment-late-public = { $viewer }: وصل الدفع متأخرًا، ونعيد لك المبلغ. التفاصيل في { -look }.

payment-partly = جزء مما دفعت ثمنه في الطلب رقم { $number } كان قد ذهب لغيرك. نعيد لك ثمنه: { $amount }.
payment-partly-public = { $viewer }: نعيد لك جزءًا مما دفعته. التفاصيل في { -look }.

payment-declined = لم تُقبل عملية الدفع ولم يُخصم أي مبلغ. يمكنك المحاولة من جديد أو الدفع بطريقة أخرى.
payment-declined-public = { $viewer }: حدثت مشكلة أثناء الدفع. التفاصيل في { -look }.

## Answers

option-size = المقاس
option-color = اللون
option-scent = الرائحة
option-model = الموديل

ask-back = بالنسبة إلى { $code }، ما اختيارك من { $missing }: { $choices }؟
ask-back-public = { $viewer }: بالنسبة إلى { $code }، ما اختيارك من { $missing }: { $choices }؟

ask-back-which = أيها المقصود: { $candidates }؟
ask-back-which-public = { $viewer }: أيها المقصود، { $candidates }؟

cart =
    { $count ->
        [0] لا يوجد لديك شيء بانتظار الدفع.
       *[other] لك، بانتظار الدفع ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }، حتى الساعة { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — في قائمة الانتظار، رقم { $place }
cart-entered = { $code } ×{ $quantity } { $options } — في سحب الساعة { $expires }
cart-receipt = إيصال { $code }: رقم { $position }، الوصول { $seen }، القرار { $decided }، البصمة { $digest }
cart-public = { $viewer }: كل ما لديك في { -look }.

help =
    للشراء يكفي كتابة الرمز: A12. لأكثر من قطعة أو لنوع معين: A12 x2 أزرق M.
    إلغاء A12 – للتراجع · سلتي – ما لديك · رابط الدفع – طريقة الدفع · توقف – بلا رسائل خاصة
help-public = للشراء يكفي كتابة الرمز: A12، أو A12 x2 أزرق M. وأيضًا: إلغاء A12 · سلتي · رابط الدفع · توقف

linked = هذه الصفحة لك الآن: فيها حجوزاتك ومنها الدفع. إذا لم يكن هذا طلبك، يُرجى إبلاغ المتجر.
linked-public = { $viewer }: تم، الصفحة لك.

link-failed = هذا الرمز لا يعمل: مستخدم من قبل أو قديم أو فيه خطأ في الكتابة. في الصفحة رمز جديد.
link-failed-public = { $viewer }: هذا الرمز لا يعمل. في الصفحة رمز جديد.

stopped = لن نرسل لك رسائل خاصة بعد الآن. مشترياتك باقية في صفحة البث، قسم «{ -my-claims }». لاستقبال الرسائل من جديد يكفي كتابة: استئناف
stopped-public = { $viewer }: لا رسائل خاصة بعد الآن. لاستقبالها من جديد يكفي كتابة: استئناف

resumed = تصلك الرسائل الخاصة عن مشترياتك من جديد.
resumed-public = { $viewer }: تصلك الرسائل الخاصة من جديد.

question-answer =
    { $topic ->
        [price] سعر { $code } { $title } هو { $price }.
        [stock] { $available ->
            [0] كل المتوفر من { $code } { $title } محجوز الآن. لدخول قائمة الانتظار يكفي كتابة { $code }.
            [one] بقيت قطعة واحدة من { $code } { $title }.
            [two] بقيت قطعتان من { $code } { $title }.
            [few] بقيت { $available } قطع من { $code } { $title }.
           *[other] بقيت { $available } قطعة من { $code } { $title }.
        }
        [size] { $code } { $title }: المتوفر { $choices }.
       *[other] سؤال جميل! وصل إلى من يقدم البث.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] سعر { $code } { $title } هو { $price }.
        [stock] { $available ->
            [0] كل المتوفر من { $code } { $title } محجوز الآن. لدخول قائمة الانتظار يكفي كتابة { $code }.
            [one] بقيت قطعة واحدة من { $code } { $title }.
            [two] بقيت قطعتان من { $code } { $title }.
            [few] بقيت { $available } قطع من { $code } { $title }.
           *[other] بقيت { $available } قطعة من { $code } { $title }.
        }
        [size] { $code } { $title }: المتوفر { $choices }.
       *[other] سؤال جميل! وصل إلى من يقدم البث.
    }

question-shipping = { $paid ->
        [0] الشحن مجاني
       *[other] تكلفة الشحن { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ، ومجانًا ابتداءً من { $free_from }
        }
    }. نشحن إلى: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] الشحن مجاني
       *[other] تكلفة الشحن { $shipping }{ $discounted ->
            [0] { "" }
           *[other] ، ومجانًا ابتداءً من { $free_from }
        }
    }. نشحن إلى: { $countries }.

nothing-held = لا يوجد ما يُلغى: ليس لديك شيء بانتظار الدفع.
nothing-held-public = { $viewer }: لا يوجد ما يُلغى.

nothing-to-change = لم نعرف أي حجز من حجوزاتك هو المطلوب تغييره. يُرجى كتابة الرمز مع الطلب: A12 x2 أزرق M.
nothing-to-change-public = { $viewer }: يُرجى كتابة الرمز مع الطلب: A12 x2 أزرق M.

refused-nothing-on-air = لا يُعرض شيء الآن، لذلك يلزم كتابة الرمز.
refused-nothing-on-air-public = { $viewer }: يُرجى كتابة الرمز مع الطلب، مثل A12.
refused-busy = الضغط كبير الآن، فلم يُنفذ شيء. يُرجى المحاولة من جديد.
refused-busy-public = { $viewer }: الضغط كبير الآن. يُرجى إعادة الكتابة.

throttled = رسائلك أسرع مما نستطيع قراءته. لم تُنفذ رسالتك الأخيرة؛ على مهلك قليلًا.
throttled-public = { $viewer }: على مهلك قليلًا، لم تُنفذ رسالتك الأخيرة.

## To everybody

show-opened = بدأ بث { $title }! للشراء يكفي كتابة رمز ما يظهر أمامك.
show-closed = انتهى بث { $title }. شكرًا لكم جميعًا! ما حجزتموه يمكن دفع ثمنه من { -look }.

drop-scheduled = { $draw ->
        [0] يبدأ بيع { $code } { $title } الساعة { $opens }: { $price }.
       *[other] السحب على { $code } { $title } الساعة { $opens } بين كل من يطلب خلال { $window }: { $price }. الختم: { $commitment }
    }
drop-opened = { $draw ->
        [0] بدأ الآن بيع { $code } { $title }: { $price }. للشراء يكفي كتابة { $code }.
       *[other] { $code } { $title }: { $price }. كل من يكتب { $code } خلال { $window } يدخل السحب. الختم: { $commitment }
    }
drop-drawn = تم السحب على { $code }: عدد الفائزين { $winners } من { $entries }. البذرة للتحقق: { $seed }
drop-countdown = { $code } { $title }: الوقت المتبقي { $left }.
drop-last-ones = { $available ->
        [one] آخر قطعة من { $code } { $title }!
        [two] بقيت قطعتان فقط من { $code } { $title }.
        [few] بقيت { $available } قطع فقط من { $code } { $title }.
       *[other] بقيت { $available } قطعة فقط من { $code } { $title }.
    }
drop-sold-out = نفدت كمية { $code } { $title } بالكامل. لدخول قائمة الانتظار يكفي كتابة { $code }.
drop-closed = انتهى بيع { $code } { $title }. شكرًا لكم!

announcement = { $text }
