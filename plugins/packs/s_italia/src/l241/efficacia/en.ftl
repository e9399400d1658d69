efficacia-non-limitativo = The act does not limit anybody: it has effect at once.
    .citizen = The act takes nothing from you: it holds at once.

efficacia-immediata = The act is a precaution, or has a reasoned clause: it has effect at once.
    .citizen = For urgency the act holds at once.

efficacia-dalla-comunicazione = The act has effect from { $dal }, the day of its communication.
    .citizen = The act holds for you from { $dal }, when you received it.

efficacia-eseguito-prima = The act was carried out before its communication: it had no effect.
    .citizen = The act could not be carried out before you were told.
