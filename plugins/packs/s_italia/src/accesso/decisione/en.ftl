accesso-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-ammesso = The applicant has a direct, concrete and current interest: access is granted.
    .citizen = You can see the documents you asked for.

accesso-senza-interesse = Access is granted to somebody who has shown no current interest: treat it as civic access, or ask for reasons.
    .citizen = To see these documents you have to explain your interest.

accesso-negato = The refusal, deferral or limitation ({ $esito }) has a legal reason and names the remedies.
    .citizen = Access was limited for a reason provided by law; the act says where you can turn.

accesso-senza-esclusione = The applicant is entitled and the act ({ $esito }) names no reason among those of art. 24: name it, or grant access.
    .citizen = Access can be limited only for the reasons that the law lists, and the act must say which.

accesso-senza-rimedi = The refusal does not say where and by when to appeal: name the court and the ombudsman, within thirty days.
    .citizen = The act must tell you where you can turn and by when.
