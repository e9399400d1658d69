accesso-irregolare-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-irregolare-completa = The request is complete.
    .citizen = Your request is complete.

accesso-irregolare-avvisato = The applicant was told in time: it could be until { $entro }. The term begins again when he completes the request.
    .citizen = Something is missing in your request: the time to answer begins again when you complete it.

accesso-irregolare-tardi = The applicant was to be told by { $entro }: the term runs from the first request.
    .citizen = We told you late: the time to answer runs from your first request.
