avvio-regolare = La comunicazione di avvio è inviata e completa.
    .citizen = Sei stato avvisato che la pratica comincia, e sai a chi rivolgerti.

avvio-urgente = Ragioni di celerità, motivate, consentono di non comunicare l'avvio.
    .citizen = Per l'urgenza l'ufficio ha potuto procedere senza avvisarti prima.

avvio-omessa = La comunicazione di avvio non è stata inviata, e nessuna urgenza motivata lo consente.
    .citizen = L'ufficio deve avvisarti che la pratica comincia.

avvio-incompleta = La comunicazione di avvio è incompleta: servono oggetto, ufficio e responsabile con il domicilio digitale, termine e rimedi, data dell'istanza, accesso telematico agli atti.
    .citizen = La lettera deve dirti di che cosa si tratta, chi se ne occupa, entro quando e come vedere i documenti.
