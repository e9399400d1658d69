domicilio-assente = The recipient has no digital domicile that receives: notify on paper.
    .citizen = We write to you by post.

domicilio-usato = The recipient is written to at the digital domicile ({ $canale }).
    .citizen = We write to your digital domicile.

domicilio-altro-canale = The recipient has a digital domicile: use it, instead of { $canale }.
    .citizen = You have a digital domicile: the municipality must write to you there.
