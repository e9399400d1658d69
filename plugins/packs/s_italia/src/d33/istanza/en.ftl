istanza-altro-procedimento = This is no request for civic access: the rules of its own procedure hold.
    .citizen = This rule is about requests for civic access only.

istanza-ammissibile = The application identifies the data; neither reasons nor payments were asked for.
    .citizen = Your request can be dealt with: you need not say why, nor pay.

istanza-motivazione-chiesta = Reasons for the application were asked for: the law forbids it. Remove the field from the form.
    .citizen = You need not say why you ask for these data.

istanza-non-gratuita = { $costo } euro were asked for an electronic release: release is free.
    .citizen = Receiving the data electronically costs nothing.

istanza-da-precisare = The application does not identify the data or documents: start the dialogue with the applicant.
    .citizen = To answer we need to understand which data or documents you ask for: can you specify?
