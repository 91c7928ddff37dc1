# What Hawker says in the chats, in Hebrew: the keys and facts are those of ../en/chat.ftl.

-my-claims = השריונים שלי
-look = בדף השידור, תחת "{ -my-claims }"

## A claim was decided

claim-reserved =
    שמרנו לך { $code } ×{ $reserved } { $options } עד { $expires } — { $total }. המקום שלך בתור: { $position }.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }עוד יחידה אחת כבר מעל המגבלה לכל קונה.
        [two] { " " }עוד שתי יחידות כבר מעל המגבלה לכל קונה.
       *[other] { " " }עוד { $over_limit_by } יחידות כבר מעל המגבלה לכל קונה.
    }
claim-reserved-public = { $viewer }: שמרנו לך { $code } ×{ $reserved } { $options } עד { $expires }. לתשלום: { -look }.
    .b = יש, { $viewer }! { $code } ×{ $reserved } { $options } אצלך עד { $expires }. לתשלום: { -look }.
    .c = { $viewer }, שמנו לך בצד { $code } ×{ $reserved } { $options } עד { $expires }. לתשלום: { -look }.
claim-reserved-together = שמרנו { $code } עד { $expires } עבור { $viewers }. לתשלום: { -look }.

claim-partial =
    שמרנו לך { $code } ×{ $reserved } { $options } עד { $expires } — { $total }. { $waitlisted ->
        [one] עוד יחידה אחת
        [two] עוד שתי יחידות
       *[other] עוד { $waitlisted } יחידות
    } ברשימת ההמתנה, במקום { $waitlist_place }. המקום שלך בתור: { $position }.
claim-partial-public =
    { $viewer }: שמרנו לך { $code } ×{ $reserved } { $options } עד { $expires }, { $waitlisted ->
        [one] עוד יחידה אחת
        [two] עוד שתי יחידות
       *[other] עוד { $waitlisted } יחידות
    } ברשימת ההמתנה. לתשלום: { -look }.

claim-waitlisted = הכול תפוס כרגע עבור { $code } ×{ $waitlisted } { $options }. המקום שלך ברשימת ההמתנה: { $waitlist_place }. אם יתפנה משהו, נכתוב לך מיד.
claim-waitlisted-public = { $viewer }: הכול תפוס כרגע עבור { $code } { $options }. המקום שלך ברשימת ההמתנה: { $waitlist_place }.
    .b = { $viewer }, השם שלך ברשימת ההמתנה של { $code } { $options }, במקום { $waitlist_place }.
claim-waitlisted-together = ברשימת ההמתנה של { $code }: { $viewers }. המקום שלך: { -look }.

claim-entered = השם שלך בהגרלה של { $code } ×{ $quantity } { $options }: ההגרלה בעוד { $left }, ואין חשיבות למי כתב קודם. עדיין לא נשמר לך כלום; נכתוב לך אחריה.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }יחידה אחת מהן מעל המגבלה לכל קונה.
        [two] { " " }שתיים מהן מעל המגבלה לכל קונה.
       *[other] { " " }{ $over_limit_by } מהן מעל המגבלה לכל קונה.
    }
claim-entered-public = { $viewer }: השם שלך בהגרלה של { $code } { $options }, בעוד { $left }.
    .b = נכנסת, { $viewer }! ההגרלה של { $code } { $options } בעוד { $left }.
claim-entered-together = בהגרלה של { $code }: { $viewers }.

claim-unchanged =
    לא השתנה כלום, כבר יש לך { $code } { $options }: { $reserved ->
        [0] { $waitlisted } ברשימת ההמתנה
       *[other] { $waitlisted ->
            [0] { $reserved } שמורים לך עד { $expires }
           *[other] { $reserved } שמורים לך עד { $expires }, { $waitlisted } ברשימת ההמתנה
        }
    }.
claim-unchanged-public = { $viewer }: לא השתנה כלום, כבר יש לך { $code } { $options }. הפרטים { -look }.

claim-reduced =
    בוצע: יש לך עכשיו { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } ברשימת ההמתנה
    }. השאר שוב פנוי לאחרים.
claim-reduced-public = { $viewer }: בוצע, יש לך עכשיו { $code } { $options } ×{ $reserved }.

claim-cancelled = ביטלנו את { $code } { $options }. אין מה לשלם על זה.
claim-cancelled-public = { $viewer }: ביטלנו את { $code } { $options }.

claim-nothing-to-cancel = לא היה מה לבטל: אין לך { $code } { $options } שמחכה לתשלום.
claim-nothing-to-cancel-public = { $viewer }: לא היה מה לבטל ב-{ $code }.

claim-closed = המכירה של { $code } נסגרה, ולכן לא הצלחנו לקלוט את ההזמנה שלך. תודה על ההתעניינות!
claim-closed-public = { $viewer }: המכירה של { $code } נסגרה.
claim-closed-together = המכירה של { $code } נסגרה. מצטערים, { $viewers }!

claim-not-open = המכירה של { $code } עוד לא נפתחה. צריך לכתוב שוב כשהיא תיפתח: מה שנכתב קודם לא נחשב.
claim-not-open-public = { $viewer }: המכירה של { $code } עוד לא נפתחה. צריך לכתוב שוב כשהיא תיפתח.

claim-paused = המכירה של { $code } בהפסקה קצרה. צריך לכתוב שוב כשממשיכים.
claim-paused-public = { $viewer }: המכירה של { $code } בהפסקה קצרה. צריך לכתוב שוב כשממשיכים.

claim-over-limit = כבר יש לך מ-{ $code } את הכמות המרבית לקונה, ולכן לא הוספנו כלום.
claim-over-limit-public = { $viewer }: כבר יש לך מ-{ $code } את הכמות המרבית לקונה.

claim-sold-out = המלאי של { $code } { $options } אזל. מצטערים!
claim-sold-out-public = { $viewer }: המלאי של { $code } { $options } אזל, מצטערים.
claim-sold-out-together = המלאי של { $code } אזל. מצטערים, { $viewers }!

claim-blocked = בחנות הזאת לא נוכל לקבל ממך הזמנות. אם זה נראה כמו טעות, אפשר לכתוב לחנות.
claim-blocked-public = { $viewer }: לגבי ההזמנה שלך, אפשר לכתוב לחנות.

## Afterwards

promoted = חדשות טובות: התפנה מקום, ושמרנו לך { $code } ×{ $quantity } { $options } עד { $expires } — { $total }. יש עוד שמחכים, אז כדאי לשלם בזמן.
promoted-public = { $viewer }: חדשות טובות, התפנה מקום ושמרנו לך { $code } ×{ $quantity } { $options } עד { $expires }. לתשלום: { -look }.

reminder = אנחנו שומרים לך { $code } ×{ $quantity } { $options } עד { $expires }. כדאי לשלם לפני כן כדי לא להפסיד.
reminder-public = { $viewer }: אנחנו שומרים לך { $code } עד { $expires }. לתשלום: { -look }.

expired = הזמן לשלם על { $code } ×{ $quantity } { $options } נגמר, והמוצר חזר למכירה. אפשר לבקש שוב.
expired-public = { $viewer }: הזמן לשלם על { $code } נגמר, והמוצר חזר למכירה.

order-paid = תודה, { $viewer }! הזמנה { $number } שולמה: { $total }.
order-paid-public = { $viewer }: התשלום התקבל, תודה!

order-refunded = מגיע לך החזר של { $amount } על הזמנה { $number }. מתי רואים אותו, זה תלוי בבנק שלך.
order-refunded-public = { $viewer }: יש חדש בהזמנה שלך. הפרטים { -look }.

payment-late = התשלום שלך הגיע אחרי שהזמן נגמר, והפריטים כבר הלכו לאחרים. הכול חוזר אליך: { $amount }.
payment-late-public = { $viewer }: התשלום שלך הגיע מאוחר והוא חוזר אליך. הפרטים { -look }.

payment-partly = חלק ממה ששילמת עליו בהזמנה { $number } כבר הלך לאחרים. הכסף על החלק הזה חוזר אליך: { $amount }.
payment-partly-public = { $viewer }: חלק מהתשלום שלך חוזר אליך. הפרטים { -look }.

payment-declined = התשלום נדחה ולא ירד לך כסף. אפשר לנסות שוב, או לשלם בדרך אחרת.
payment-declined-public = { $viewer }: משהו השתבש בתשלום. הפרטים { -look }.

## Answers

option-size = מידה
option-color = צבע
option-scent = ניחוח
option-model = דגם

ask-back = לגבי { $code }, מה הבחירה שלך ב-{ $missing }: { $choices }?
ask-back-public = { $viewer }: לגבי { $code }, מה הבחירה שלך ב-{ $missing }: { $choices }?

ask-back-which = למה הכוונה: { $candidates }?
ask-back-which-public = { $viewer }: למה הכוונה, { $candidates }?

cart =
    { $count ->
        [0] אין לך שום דבר שמחכה לתשלום.
       *[other] שלך, לתשלום ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, עד { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — ברשימת ההמתנה, מקום { $place }
cart-entered = { $code } ×{ $quantity } { $options } — בהגרלה של { $expires }
cart-receipt = אישור על { $code }: מספר { $position }, נקלט { $seen }, הוחלט { $decided }, טביעת אצבע { $digest }
cart-public = { $viewer }: מה שיש לך נמצא { -look }.

help =
    כדי לקנות כותבים את הקוד: A12. לכמה יחידות או לדגם מסוים: A12 x2 כחול M.
    ביטול A12 – לוותר · עגלה – מה יש לך · קישור לתשלום – איך משלמים · הסר – בלי הודעות פרטיות
help-public = כדי לקנות כותבים את הקוד: A12, או A12 x2 כחול M. ועוד: ביטול A12 · עגלה · קישור לתשלום · הסר

linked = הדף הזה שלך עכשיו: רואים בו את השריונים שלך ומשלמים בו. אם לא ביקשת את זה, כדאי לעדכן את החנות.
linked-public = { $viewer }: בוצע, הדף שלך.

link-failed = הקוד הזה לא עובד: כבר השתמשו בו, הוא ישן מדי או שיש בו טעות. בדף מופיע קוד חדש.
link-failed-public = { $viewer }: הקוד הזה לא עובד. בדף מופיע קוד חדש.

stopped = לא נשלח לך עוד הודעות פרטיות. מה שקנית נשאר בדף השידור, תחת "{ -my-claims }". כדי לקבל אותן שוב כותבים: חידוש הודעות
stopped-public = { $viewer }: אין עוד הודעות פרטיות. כדי לקבל אותן שוב כותבים: חידוש הודעות

resumed = מעכשיו מגיעות אליך שוב הודעות פרטיות על מה שקנית.
resumed-public = { $viewer }: מעכשיו מגיעות אליך שוב הודעות פרטיות.

question-answer =
    { $topic ->
        [price] המחיר של { $code } { $title } הוא { $price }.
        [stock] { $available ->
            [0] הכול תפוס כרגע עבור { $code } { $title }. לרשימת ההמתנה כותבים { $code }.
            [one] נשארה יחידה אחת של { $code } { $title }.
           *[other] נשארו { $available } יחידות של { $code } { $title }.
        }
        [size] { $code } { $title }: יש { $choices }.
       *[other] שאלה טובה! רואים אותה בשידור.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] המחיר של { $code } { $title } הוא { $price }.
        [stock] { $available ->
            [0] הכול תפוס כרגע עבור { $code } { $title }. לרשימת ההמתנה כותבים { $code }.
            [one] נשארה יחידה אחת של { $code } { $title }.
           *[other] נשארו { $available } יחידות של { $code } { $title }.
        }
        [size] { $code } { $title }: יש { $choices }.
       *[other] שאלה טובה! רואים אותה בשידור.
    }

question-shipping = { $paid ->
        [0] המשלוח חינם
       *[other] המשלוח עולה { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , חינם החל מ-{ $free_from }
        }
    }. אנחנו שולחים אל: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] המשלוח חינם
       *[other] המשלוח עולה { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , חינם החל מ-{ $free_from }
        }
    }. אנחנו שולחים אל: { $countries }.

nothing-held = לא היה מה לבטל: אין לך שום דבר שמחכה לתשלום.
nothing-held-public = { $viewer }: לא היה מה לבטל.

nothing-to-change = לא הבנו איזה מהשריונים שלך לשנות. צריך לכתוב גם את הקוד: A12 x2 כחול M.
nothing-to-change-public = { $viewer }: צריך לכתוב גם את הקוד: A12 x2 כחול M.

refused-nothing-on-air = כרגע לא מוצג שום מוצר, אז צריך לכתוב קוד.
refused-nothing-on-air-public = { $viewer }: צריך לכתוב גם את הקוד, למשל A12.
refused-busy = עמוס מאוד כרגע, ולכן לא בוצע כלום. אפשר לנסות שוב.
refused-busy-public = { $viewer }: עמוס מאוד כרגע. אפשר לכתוב שוב.

throttled = ההודעות שלך מהירות יותר ממה שאנחנו מספיקים לקרוא. ההודעה האחרונה לא בוצעה; קצת יותר לאט, בבקשה.
throttled-public = { $viewer }: קצת יותר לאט, בבקשה. ההודעה האחרונה שלך לא בוצעה.

## To everybody

show-opened = { $title } בשידור חי! כדי לקנות כותבים את הקוד של מה שרואים.
show-closed = { $title } – השידור הסתיים. תודה לכולם! אפשר עדיין לשלם על מה ששמרתם: { -look }.

drop-scheduled = { $draw ->
        [0] המכירה של { $code } { $title } נפתחת בשעה { $opens }: { $price }.
       *[other] ההגרלה של { $code } { $title } בשעה { $opens }, בין כל מי שמבקש תוך { $window }: { $price }. חותם: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } במכירה עכשיו: { $price }. כדי לקנות כותבים { $code }.
       *[other] { $code } { $title }: { $price }. כל מי שכותב { $code } תוך { $window } נכנס להגרלה. חותם: { $commitment }
    }
drop-drawn = ההגרלה של { $code } נערכה: { $winners } מתוך { $entries } זכו. הזרע לבדיקה: { $seed }
drop-countdown = { $code } { $title }: עוד { $left }.
drop-last-ones = { $available ->
        [one] היחידה האחרונה של { $code } { $title }!
       *[other] נשארו רק { $available } יחידות של { $code } { $title }.
    }
drop-sold-out = המלאי של { $code } { $title } אזל. לרשימת ההמתנה כותבים { $code }.
drop-closed = המכירה של { $code } { $title } נסגרה. תודה!

announcement = { $text }
