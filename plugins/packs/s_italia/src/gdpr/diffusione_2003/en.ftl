diffusione-2003-senza-dati = The act holds no personal data.
    .citizen = This rule does not concern the act.

diffusione-2003-lecita = The published act reveals no more than needed.
    .citizen = The publication respects your data.

diffusione-2003-dati-salute = The act reveals data on health: publish only a version with omissions.
    .citizen = Data on your health cannot be published.

diffusione-2003-dati-eccedenti = The act reveals more than needed: publish a version with omissions.
    .citizen = The act can be published only without the data that are not needed.
