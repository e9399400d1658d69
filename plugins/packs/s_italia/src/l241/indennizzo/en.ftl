indennizzo-altro-procedimento = The procedure is not about starting or running a business.
    .citizen = The indemnity is foreseen for the matters of businesses only.

indennizzo-indicato = The communication mentions the right to an indemnity.
    .citizen = You were told that you can be indemnified for delay.

indennizzo-taciuto = The communication must mention the right to an indemnity, and how and until when to ask for it.
    .citizen = The letter must tell you that you are due an indemnity in case of delay.

indennizzo-nessun-ritardo = The procedure ended by { $scadenza }: no indemnity.
    .citizen = The answer came in time.

indennizzo-decaduto = The substitute was not asked by { $entro }: no indemnity is due.
    .citizen = The indemnity is for those who turn to the substitute by { $entro }.

indennizzo-dovuto = { EURO($importo) } are due for { $giorni } days of delay.
    .citizen = You are due { EURO($importo) } for { $giorni } days of delay.

indennizzo-insufficiente = { EURO($liquidato) } are paid, but { EURO($importo) } are due for { $giorni } days of delay.
    .citizen = You are due { EURO($importo) }, not { EURO($liquidato) }.
