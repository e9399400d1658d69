autocert-regolare = Non si chiedono certificati e la dichiarazione sostitutiva è accettata.
    .citizen = Puoi dichiarare tu stesso: i certificati non servono.

autocert-certificato-chiesto = Si chiede un certificato rilasciato da un'amministrazione: è vietato. Acquisirlo d'ufficio o accettare la dichiarazione.
    .citizen = L'ufficio non può chiederti un certificato di un altro ufficio pubblico.

autocert-dato-gia-noto = Si chiede un dato che un'amministrazione ha già: acquisirlo d'ufficio.
    .citizen = L'ufficio non può chiederti quello che il Comune o lo Stato sanno già.

autocert-dichiarazione-rifiutata = La dichiarazione sostitutiva non è accettata: è violazione dei doveri d'ufficio.
    .citizen = L'ufficio deve accettare la tua dichiarazione.
