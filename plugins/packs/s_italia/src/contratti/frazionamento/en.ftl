frazionamento-non-riguarda = The amount alone exceeds the threshold of direct award.
    .citizen = This contract follows the rules for greater amounts already.

frazionamento-nessuno = The awards for the same need add up to { EURO($somma) }, below the threshold.
    .citizen = Similar purchases together stay below the threshold.

frazionamento-motivato = The sum reaches the threshold, but there are objective reasons for the split.
    .citizen = The municipality explained why the purchases are separate.

frazionamento-sospetto = The awards for the same need add up to { EURO($somma) } and reach the threshold of { EURO($soglia) }: tell the anticorruption officer or record the reasons.
    .citizen = Similar purchases may not be split to avoid a contest.
