diffusione-senza-dati = The act holds no personal data.
    .citizen = This rule does not concern the act.

diffusione-lecita = The published act reveals no more than needed.
    .citizen = The publication respects your data.

diffusione-dati-salute = The act reveals health, genetic or biometric data: publish only a version with omissions.
    .citizen = Data on your health cannot be published.

diffusione-dati-eccedenti = The act reveals judicial data without a norm, or more than needed: publish a version with omissions.
    .citizen = The act can be published only without the data that are not needed.

diffusione-ancora-trovabile = The publication is over and search engines still find the act: keep them from indexing it.
    .citizen = An act about you can still be found online: the municipality must put that right.
