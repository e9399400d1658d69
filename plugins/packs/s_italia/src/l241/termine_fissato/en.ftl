termine-fissato-di-settore = The term is set by a norm of the sector.
    .citizen = The time for this matter is written in a special law.

termine-fissato-ammesso = A term of { $giorni } days is allowed.
    .citizen = The municipality answers within { $giorni } days.

termine-fissato-senza-ragioni = Beyond { $ordinario } days, and up to { $massimo }, the term needs reasons: sustainability, public interest, complexity.
    .citizen = The municipality must say why it needs more than { $ordinario } days.

termine-fissato-eccessivo = A term of { $giorni } days exceeds the maximum of { $massimo }, which no reason can exceed.
    .citizen = No ordinary matter may take more than { $massimo } days.
