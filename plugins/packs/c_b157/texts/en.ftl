canone-esente = The occupation is exempt: no fee is due.
    .citizen = You do not have to pay the fee.

canone-esatto = The fee asked for is the one due: { $dovuto } euro.
    .citizen = The fee to be paid is { $dovuto } euro.

canone-insufficiente = Less is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is lower than the one due ({ $dovuto } euro): the office corrects it.

canone-eccessivo = More is asked for than the fee due, which is { $dovuto } euro: correct the amount.
    .citizen = The amount is higher than the one due ({ $dovuto } euro): the office corrects it.

esenzione-non-chiesta = Nobody has asked for the exemption.
    .citizen = You have not asked for the exemption from the fee.

esenzione-spetta = The exemption is due, for the ground given: { $motivo }.
    .citizen = You are entitled to the exemption from the fee.

esenzione-non-spetta = The exemption is not due for the ground given: { $motivo }.
    .citizen = For the ground that you gave no exemption from the fee is provided.

pareri-completi = The necessary opinions have been obtained.
    .citizen = All offices that had to give an opinion have done so.

pareri-mancanti = The opinions of these are missing: { $pareri }. Without them the concession cannot be granted.
    .citizen = We are still waiting for the opinion of: { $pareri }.

pareri-consigliati = The opinion of these is advisable: { $pareri }. If it is not obtained, give reasons.
    .citizen = The office considers whether to hear also: { $pareri }.
