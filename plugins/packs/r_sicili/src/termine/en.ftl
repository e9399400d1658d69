sicilia-termine-di-settore = The term is set by a norm of its sector.
    .citizen = The time for an answer is set by a law of its own.

sicilia-termine-ammesso = The term of { $giorni } days is allowed in Sicilia.
    .citizen = The municipality must answer within { $giorni } days.

sicilia-termine-senza-ragioni = Beyond { $ordinario } days, and up to { $massimo }, the term needs reasons that are missing: give them, or shorten it.
    .citizen = The municipality must explain why it needs more than { $ordinario } days.

sicilia-termine-eccessivo = The term of { $giorni } days is not allowed: in Sicilia it never exceeds { $massimo }.
    .citizen = The municipality cannot take more than { $massimo } days.
