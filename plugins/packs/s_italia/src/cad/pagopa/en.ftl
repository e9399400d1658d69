pagopa-non-incassa = It is not the administration that is paid.
    .citizen = This rule does not concern the payment.

pagopa-eccezione = The channel ({ $canale }) is allowed beside pagoPA.
    .citizen = You can pay like this too.

pagopa-usato = The payment goes through pagoPA (IUV { $iuv }).
    .citizen = You can pay with pagoPA, with the code { $iuv }.

pagopa-senza-iuv = The payment notice has no IUV: generate it.
    .citizen = The payment notice is not complete.

pagopa-altro-canale = The channel ({ $canale }) is not allowed: offer pagoPA.
    .citizen = The municipality must let you pay with pagoPA.
