decisione-completa = The decision states object, amount, contractor, reasons and requirements.
    .citizen = The act says what is bought, from whom, for how much and why.

decisione-incompleta = The decision must state object, amount, contractor, reasons and requirements.
    .citizen = The act must say what is bought, from whom, for how much and why.
