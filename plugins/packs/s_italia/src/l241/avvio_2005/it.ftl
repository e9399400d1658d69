avvio-2005-regolare = La comunicazione di avvio è inviata e completa.
    .citizen = Sei stato avvisato che la pratica comincia, e sai a chi rivolgerti.

avvio-2005-urgente = Ragioni di celerità, motivate, consentono di non comunicare l'avvio.
    .citizen = Per l'urgenza l'ufficio ha potuto procedere senza avvisarti prima.

avvio-2005-omessa = La comunicazione di avvio non è stata inviata, e nessuna urgenza motivata lo consente.
    .citizen = L'ufficio deve avvisarti che la pratica comincia.

avvio-2005-incompleta = La comunicazione di avvio è incompleta: servono oggetto, ufficio e responsabile, termine e rimedi, data dell'istanza, ufficio in cui vedere gli atti.
    .citizen = La lettera deve dirti di che cosa si tratta, chi se ne occupa, entro quando e come vedere i documenti.
