avvio-regolare = The communication of start is sent and complete.
    .citizen = You were told that the procedure begins, and you know whom to ask.

avvio-urgente = Reasons of urgency, stated, allow to begin without the communication.
    .citizen = For urgency the office could proceed without telling you first.

avvio-omessa = The communication was not sent, and no stated urgency allows that.
    .citizen = The office must tell you that the procedure begins.

avvio-incompleta = The communication is incomplete: it needs object, office and officer with the digital domicile, term and remedies, date of the application, online access.
    .citizen = The letter must tell you what it is about, who deals with it, by when, and how to see the documents.
