difforme-altro-atto = The act is no deliberation: the rule on contrary opinions does not concern it.
    .citizen = This rule does not concern the act.

difforme-conforme = No opinion is contrary.
    .citizen = The offices are in favour.

difforme-motivato = The act departs from an opinion and says why.
    .citizen = The organ decided otherwise than the offices advised, and explains why.

difforme-senza-motivi = An opinion is contrary and the act does not say why it departs from it: complete the reasons.
    .citizen = The organ may decide otherwise than the offices advise, but must explain why.
