scostamento-nessuno = The act follows the findings.
    .citizen = The decision follows the proposal of whoever examined the matter.

scostamento-motivato = The act departs from the findings and says why.
    .citizen = The decision differs from the proposal and explains why.

scostamento-immotivato = The act departs from the findings without saying why: state the reasons.
    .citizen = Whoever decides otherwise than proposed must explain why.
