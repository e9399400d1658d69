avvio-2005-regolare = The communication of start is sent and complete.
    .citizen = You were told that the procedure begins, and you know whom to ask.

avvio-2005-urgente = Reasons of urgency, stated, allow to begin without the communication.
    .citizen = For urgency the office could proceed without telling you first.

avvio-2005-omessa = The communication was not sent, and no stated urgency allows that.
    .citizen = The office must tell you that the procedure begins.

avvio-2005-incompleta = The communication is incomplete: it needs object, office and officer, term and remedies, date of the application, the office where to see the documents.
    .citizen = The letter must tell you what it is about, who deals with it, by when, and how to see the documents.
