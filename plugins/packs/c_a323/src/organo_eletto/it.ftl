anzio-eletti-altro-atto = L'atto non è del Consiglio né della Giunta.
    .citizen = Questa regola non riguarda l'atto.

anzio-eletti-deliberano = Il commissariamento è finito: delibera l'organo eletto ({ $organo }).
    .citizen = Decidono di nuovo gli organi eletti.

anzio-eletti-in-attesa = Gli organi eletti non si sono ancora insediati: la commissione straordinaria delibera fino ad allora.
    .citizen = Fino all'insediamento degli organi eletti decide la commissione straordinaria.

anzio-eletti-commissione-cessata = La commissione straordinaria è cessata: la deliberazione spetta agli organi eletti.
    .citizen = Questa decisione spetta ora agli organi eletti.
