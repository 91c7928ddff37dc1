# What Hawker says in the chats, in Hindi: the keys and facts are those of ../en/chat.ftl.

-my-claims = मेरी बुकिंग
-look = लाइव पेज पर “{ -my-claims }” खोलें

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } आपके नाम बुक है, { $expires } बजे तक — { $total }। लाइन में आपका नंबर { $position } है।{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } और लेने पर प्रति ग्राहक लिमिट पार हो जाती।
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } आपके नाम बुक है, { $expires } बजे तक। पेमेंट के लिए { -look }।
    .b = हो गया, { $viewer }! { $code } ×{ $reserved } { $options } आपके लिए रिज़र्व है, { $expires } बजे तक। { -look }।
    .c = { $viewer }, { $code } ×{ $reserved } { $options } को आपके लिए अलग रख दिया है, { $expires } बजे तक। पेमेंट के लिए { -look }।
claim-reserved-together = { $code } इनके नाम बुक है, { $expires } बजे तक: { $viewers }। पेमेंट के लिए { -look }।

claim-partial =
    { $code } ×{ $reserved } { $options } आपके नाम बुक है, { $expires } बजे तक — { $total }। { $waitlisted } और वेटिंग लिस्ट में, नंबर { $waitlist_place } पर। लाइन में आपका नंबर { $position } है।
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } आपके नाम बुक है, { $expires } बजे तक; { $waitlisted } और वेटिंग लिस्ट में। पेमेंट के लिए { -look }।

claim-waitlisted = { $code } ×{ $waitlisted } { $options } अभी पूरा बुक है। वेटिंग लिस्ट में आपका नंबर { $waitlist_place } है; कुछ खाली होते ही हम आपको बताएँगे।
claim-waitlisted-public = { $viewer }: { $code } { $options } अभी पूरा बुक है। वेटिंग लिस्ट में आपका नंबर { $waitlist_place } है।
    .b = { $viewer }, { $code } { $options } की वेटिंग लिस्ट में आपका नंबर { $waitlist_place } है।
claim-waitlisted-together = { $code } की वेटिंग लिस्ट में: { $viewers }। अपना नंबर देखने के लिए { -look }।

claim-entered = { $code } ×{ $quantity } { $options } के लकी ड्रॉ में आपका नाम है: ड्रॉ { $left } में होगा, पहले या बाद में लिखने से फ़र्क नहीं पड़ता। अभी कुछ बुक नहीं हुआ है; ड्रॉ के बाद हम आपको बताएँगे।{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }इनमें से { $over_limit_by } पीस प्रति ग्राहक लिमिट से ज़्यादा।
    }
claim-entered-public = { $viewer }: { $code } { $options } के लकी ड्रॉ में आपका नाम है, ड्रॉ { $left } में होगा।
    .b = आप ड्रॉ में हैं, { $viewer }! { $code } { $options } का लकी ड्रॉ { $left } में होगा।
claim-entered-together = { $code } के लकी ड्रॉ में: { $viewers }।

claim-unchanged =
    कुछ नहीं बदला, { $code } { $options } पहले से आपके पास है: { $reserved ->
        [0] { $waitlisted } वेटिंग लिस्ट में
       *[other] { $waitlisted ->
            [0] { $reserved } बुक, { $expires } बजे तक
           *[other] { $reserved } बुक, { $expires } बजे तक; { $waitlisted } वेटिंग लिस्ट में
        }
    }।
claim-unchanged-public = { $viewer }: कुछ नहीं बदला, { $code } { $options } पहले से आपके पास है। देखने के लिए { -look }।

claim-reduced =
    हो गया: { $code } { $options } अब ×{ $reserved } है{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } वेटिंग लिस्ट में
    }। बाकी फिर से दूसरों के लिए खुल गया।
claim-reduced-public = { $viewer }: हो गया, { $code } { $options } अब ×{ $reserved } है।

claim-cancelled = { $code } { $options } को कैंसिल कर दिया है। इसके लिए कुछ नहीं देना है।
claim-cancelled-public = { $viewer }: { $code } { $options } को कैंसिल कर दिया है।

claim-nothing-to-cancel = कैंसिल करने को कुछ नहीं था: { $code } { $options } का कोई पेमेंट बाकी नहीं है।
claim-nothing-to-cancel-public = { $viewer }: { $code } में कैंसिल करने को कुछ नहीं था।

claim-closed = { $code } की बिक्री बंद हो गई है, इसलिए आपका ऑर्डर नहीं ले पाए। पूछने के लिए धन्यवाद!
claim-closed-public = { $viewer }: { $code } की बिक्री बंद हो गई है।
claim-closed-together = { $code } की बिक्री बंद हो गई है। माफ़ कीजिए, { $viewers }!

claim-not-open = { $code } की बिक्री अभी शुरू नहीं हुई। शुरू होने पर फिर से लिखें: उससे पहले का नहीं गिना जाता।
claim-not-open-public = { $viewer }: { $code } की बिक्री अभी शुरू नहीं हुई। शुरू होने पर फिर से लिखें।

claim-paused = { $code } की बिक्री थोड़ी देर के लिए रुकी है। दोबारा शुरू होने पर फिर से लिखें।
claim-paused-public = { $viewer }: { $code } की बिक्री थोड़ी देर के लिए रुकी है। दोबारा शुरू होने पर फिर से लिखें।

claim-over-limit = { $code } की प्रति ग्राहक लिमिट आपकी पूरी हो चुकी है, इसलिए कुछ और नहीं जोड़ा गया।
claim-over-limit-public = { $viewer }: { $code } की प्रति ग्राहक लिमिट आपकी पूरी हो चुकी है।

claim-sold-out = { $code } { $options } का स्टॉक खत्म हो गया। माफ़ कीजिए!
claim-sold-out-public = { $viewer }: { $code } { $options } का स्टॉक खत्म हो गया, माफ़ कीजिए।
claim-sold-out-together = { $code } का स्टॉक खत्म हो गया। माफ़ कीजिए, { $viewers }!

claim-blocked = इस दुकान में हम आपका ऑर्डर नहीं ले सकते। अगर यह गलती लगे, तो दुकान को मैसेज करें।
claim-blocked-public = { $viewer }: अपने ऑर्डर के बारे में दुकान को मैसेज करें।

## Afterwards

promoted = खुशखबरी: { $code } ×{ $quantity } { $options } अब उपलब्ध है और आपके नाम बुक है, { $expires } बजे तक — { $total }। और लोग इंतज़ार में हैं, इसलिए समय पर पेमेंट करें।
promoted-public = { $viewer }: खुशखबरी, { $code } ×{ $quantity } { $options } अब आपके नाम बुक है, { $expires } बजे तक। पेमेंट के लिए { -look }।

reminder = { $code } ×{ $quantity } { $options } आपके नाम बुक है, { $expires } बजे तक। बुकिंग बनाए रखने के लिए उससे पहले पेमेंट करें।
reminder-public = { $viewer }: { $code } आपके नाम बुक है, { $expires } बजे तक। पेमेंट के लिए { -look }।

expired = { $code } ×{ $quantity } { $options } का समय खत्म हो गया और पेमेंट नहीं हुआ, इसलिए यह फिर से बिक्री में है। आप इसे फिर से माँग सकते हैं।
expired-public = { $viewer }: { $code } का समय खत्म हो गया, यह फिर से बिक्री में है।

order-paid = धन्यवाद, { $viewer }! ऑर्डर { $number } का पेमेंट हो गया: { $total }।
order-paid-public = { $viewer }: पेमेंट हो गया, धन्यवाद!

order-refunded = ऑर्डर { $number } के { $amount } आपको वापस मिल रहे हैं। कब दिखेंगे, यह आपके बैंक पर निर्भर है।
order-refunded-public = { $viewer }: आपके ऑर्डर की नई जानकारी है। देखने के लिए { -look }।

payment-late = आपका पेमेंट समय खत्म होने के बाद आया और सामान दूसरों को जा चुका था। आपको पूरा पैसा वापस मिलेगा: { $amount }।
payment-late-public = { $viewer }: आपका पेमेंट देर से आया, पैसा वापस मिलेगा। देखने के लिए { -look }।

payment-partly = ऑर्डर { $number } में आपने जिसका पेमेंट किया, उसका कुछ हिस्सा दूसरों को जा चुका था। उतना पैसा आपको वापस मिलेगा: { $amount }।
payment-partly-public = { $viewer }: आपके पेमेंट का कुछ हिस्सा वापस मिलेगा। देखने के लिए { -look }।

payment-declined = आपका पेमेंट नहीं हो पाया और कोई पैसा नहीं कटा। फिर से कोशिश करें, या किसी और तरीके से पेमेंट करें।
payment-declined-public = { $viewer }: पेमेंट में कुछ दिक्कत आई। देखने के लिए { -look }।

## Answers

option-size = साइज़
option-color = रंग
option-scent = खुशबू
option-model = मॉडल

ask-back = { $code } के लिए { $missing } बताइए: { $choices }?
ask-back-public = { $viewer }: { $code } के लिए { $missing } बताइए: { $choices }?

ask-back-which = आपका मतलब किससे है: { $candidates }?
ask-back-which-public = { $viewer }: आपका मतलब किससे है, { $candidates }?

cart =
    { $count ->
        [0] आपका कोई पेमेंट बाकी नहीं है।
       *[other] आपका सामान, पेमेंट बाकी ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, { $expires } बजे तक
cart-waiting = { $code } ×{ $quantity } { $options } — वेटिंग लिस्ट में, नंबर { $place }
cart-entered = { $code } ×{ $quantity } { $options } — { $expires } बजे के लकी ड्रॉ में
cart-receipt = { $code } की रसीद: नंबर { $position }, देखा { $seen }, तय हुआ { $decided }, डाइजेस्ट { $digest }
cart-public = { $viewer }: आपका सामान देखने के लिए { -look }।

help =
    खरीदने के लिए कोड लिखें: A12। ज़्यादा पीस या कोई वैरिएंट: A12 x2 नीला M
    कैंसिल A12 – छोड़ना हो · मेरा कार्ट – आपका सामान · पेमेंट लिंक – पेमेंट कैसे करें · मैसेज बंद करो – प्राइवेट मैसेज नहीं आएँगे
help-public = खरीदने के लिए कोड लिखें: A12, या A12 x2 नीला M। और भी: कैंसिल A12 · मेरा कार्ट · पेमेंट लिंक · मैसेज बंद करो

linked = यह पेज अब आपका है: इसमें आपकी बुकिंग दिखती है और यहीं से पेमेंट होता है। अगर यह आपने नहीं माँगा था, तो दुकान को बताएँ।
linked-public = { $viewer }: हो गया, पेज आपका है।

link-failed = यह कोड काम नहीं करता: इस्तेमाल हो चुका है, पुराना है या गलत लिखा है। पेज पर नया कोड दिखता है।
link-failed-public = { $viewer }: यह कोड काम नहीं करता। पेज पर नया कोड दिखता है।

stopped = अब हम आपको प्राइवेट मैसेज नहीं भेजेंगे। आपकी खरीदारी लाइव पेज पर “{ -my-claims }” में रहेगी। फिर से पाने के लिए लिखें: मैसेज चालू करो
stopped-public = { $viewer }: अब प्राइवेट मैसेज नहीं आएँगे। फिर से पाने के लिए लिखें: मैसेज चालू करो

resumed = आपकी खरीदारी के प्राइवेट मैसेज अब फिर से आएँगे।
resumed-public = { $viewer }: प्राइवेट मैसेज अब फिर से आएँगे।

question-answer =
    { $topic ->
        [price] { $code } { $title } का दाम { $price } है।
        [stock] { $available ->
            [0] { $code } { $title } अभी पूरा बुक है। वेटिंग लिस्ट के लिए { $code } लिखें।
           *[other] { $code } { $title } के { $available } पीस बचे हैं।
        }
        [size] { $code } { $title } में { $choices } है।
       *[other] अच्छा सवाल! होस्ट इसे देख रहे हैं।
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } का दाम { $price } है।
        [stock] { $available ->
            [0] { $code } { $title } अभी पूरा बुक है। वेटिंग लिस्ट के लिए { $code } लिखें।
           *[other] { $code } { $title } के { $available } पीस बचे हैं।
        }
        [size] { $code } { $title } में { $choices } है।
       *[other] अच्छा सवाल! होस्ट इसे देख रहे हैं।
    }

question-shipping = { $paid ->
        [0] डिलीवरी फ्री है
       *[other] डिलीवरी चार्ज { $shipping } है{ $discounted ->
            [0] { "" }
           *[other] , { $free_from } से फ्री
        }
    }। हम यहाँ भेजते हैं: { $countries }।
question-shipping-public = { $viewer }: { $paid ->
        [0] डिलीवरी फ्री है
       *[other] डिलीवरी चार्ज { $shipping } है{ $discounted ->
            [0] { "" }
           *[other] , { $free_from } से फ्री
        }
    }। हम यहाँ भेजते हैं: { $countries }।

nothing-held = कैंसिल करने को कुछ नहीं था: आपका कोई पेमेंट बाकी नहीं है।
nothing-held-public = { $viewer }: कैंसिल करने को कुछ नहीं था।

nothing-to-change = समझ नहीं आया कि आपकी कौन सी बुकिंग बदलनी है। साथ में कोड लिखें: A12 x2 नीला M
nothing-to-change-public = { $viewer }: साथ में कोड भी लिखें: A12 x2 नीला M

refused-nothing-on-air = अभी कुछ दिखाया नहीं जा रहा, इसलिए कोड लिखें।
refused-nothing-on-air-public = { $viewer }: साथ में कोड भी लिखें, जैसे A12
refused-busy = अभी बहुत भीड़ है, इसलिए कुछ नहीं हो पाया। फिर से कोशिश करें।
refused-busy-public = { $viewer }: अभी बहुत भीड़ है। फिर से लिखें।

throttled = आप इतनी तेज़ी से लिख रहे हैं कि हम पढ़ नहीं पा रहे। आपके पिछले मैसेज पर कुछ नहीं हुआ; थोड़ा धीरे लिखें।
throttled-public = { $viewer }: थोड़ा धीरे लिखें, आपके पिछले मैसेज पर कुछ नहीं हुआ।

## To everybody

show-opened = { $title } लाइव है! खरीदने के लिए, जो दिखे उसका कोड लिखें।
show-closed = { $title } खत्म हुआ। आप सबका धन्यवाद! जो बुक है उसका पेमेंट अब भी हो सकता है: { -look }।

drop-scheduled = { $draw ->
        [0] { $code } { $title } की बिक्री { $opens } बजे शुरू: { $price }।
       *[other] { $code } { $title } का लकी ड्रॉ { $opens } बजे, { $window } में लिखने वाले सब लोगों में: { $price }। सील: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } की बिक्री शुरू: { $price }। खरीदने के लिए { $code } लिखें।
       *[other] { $code } { $title }: { $price }। { $window } में { $code } लिखें: लिखने वाले सब लकी ड्रॉ में होंगे। सील: { $commitment }
    }
drop-drawn = { $code } का लकी ड्रॉ हो गया: { $entries } में से { $winners } को मिला। जाँच के लिए सीड: { $seed }
drop-countdown = { $code } { $title }: { $left } बाकी।
drop-last-ones = { $available ->
        [1] { $code } { $title } का आख़िरी पीस!
       *[other] { $code } { $title } के सिर्फ़ { $available } पीस बचे हैं।
    }
drop-sold-out = { $code } { $title } का स्टॉक खत्म। वेटिंग लिस्ट के लिए { $code } लिखें।
drop-closed = { $code } { $title } की बिक्री बंद हो गई। धन्यवाद!

announcement = { $text }
