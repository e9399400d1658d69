pagopa-non-incassa = Non è l'ente che incassa.
    .citizen = Questa regola non riguarda il pagamento.

pagopa-eccezione = Il canale ({ $canale }) è ammesso accanto a pagoPA.
    .citizen = Puoi pagare anche così.

pagopa-usato = Si paga con pagoPA (IUV { $iuv }).
    .citizen = Puoi pagare con pagoPA, con il codice { $iuv }.

pagopa-senza-iuv = L'avviso di pagamento non ha lo IUV: generarlo.
    .citizen = L'avviso di pagamento non è completo.

pagopa-altro-canale = Il canale ({ $canale }) non è ammesso: offrire pagoPA.
    .citizen = Il Comune deve permetterti di pagare con pagoPA.
