### c_b157 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

tabella-righe-in-contrasto = Rows { $righe } of the table “{ $tabella }” apply together and contradict each other: a person decides.
    .citizen = The rules for your case contradict each other: a person of the office decides.

tabella-nessuna-riga = No row of the table “{ $tabella }” provides for this case: a person decides.
    .citizen = Your case is not provided for by the table of the regulation: a person of the office decides.

tabella-non-decide = The table “{ $tabella }” gives no answer ({ $motivo }): a person decides.
    .citizen = The rule gives no answer for your case: a person of the office decides.

## c_b157.osp.canone

canone-esente = The occupation is exempt: no fee is due.
    .citizen = You do not have to pay the fee.
canone-esatto = The fee asked for is the one due: { $dovuto } euro.
    .citizen = The fee to be paid is { $dovuto } euro.
canone-insufficiente = Less is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is lower than the one due ({ $dovuto } euro): the office corrects it.
canone-eccessivo = More is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is higher than the one due ({ $dovuto } euro): the office corrects it.

## c_b157.osp.canone

canone-esente = The occupation is exempt: no fee is due.
    .citizen = You do not have to pay the fee.
canone-esatto = The fee asked for is the one due: { $dovuto } euro.
    .citizen = The fee to be paid is { $dovuto } euro.
canone-insufficiente = Less is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is lower than the one due ({ $dovuto } euro): the office corrects it.
canone-eccessivo = More is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is higher than the one due ({ $dovuto } euro): the office corrects it.

## c_b157.osp.esenzione

esenzione-non-chiesta = Nobody has asked for the exemption.
    .citizen = You have not asked for the exemption from the fee.
esenzione-spetta = The exemption is due, for the ground given: { $motivo }.
    .citizen = You are entitled to the exemption from the fee.
esenzione-non-spetta = The exemption is not due for the ground given: { $motivo }.
    .citizen = For the ground that you gave no exemption from the fee is provided.

## c_b157.osp.pareri

pareri-completi = The necessary opinions have been obtained.
    .citizen = All offices that had to give an opinion have done so.
pareri-mancanti = The opinions of these are missing: { $pareri }. Without them the concession cannot be granted.
    .citizen = We are still waiting for the opinion of: { $pareri }.
pareri-consigliati = The opinion of these is advisable: { $pareri }. If it is not obtained, give reasons.
    .citizen = The office considers whether to hear also: { $pareri }.
