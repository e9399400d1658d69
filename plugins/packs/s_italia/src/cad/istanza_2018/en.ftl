istanza-2018-allo-sportello = The application did not come online: the rules of the counter hold.
    .citizen = This rule does not concern your request.

istanza-2018-valida = The online application is valid ({ $canale }).
    .citizen = Your request is valid.

istanza-2018-da-sanare = The application ({ $canale }) is not signed and does not identify its author: ask to sign it or to attach a copy of an ID.
    .citizen = To go on you must sign the request or attach a copy of an identity document.
