criteri-osservati = The criteria are set beforehand, published, followed and cited.
    .citizen = The grant follows rules written beforehand, the same for all.

criteri-mancanti = There are no criteria set and published beforehand: no grant can be given.
    .citizen = The municipality must first write and publish the rules for all.

criteri-non-osservati = The act does not show that the criteria were followed: state it.
    .citizen = The act must say how it followed the rules.
