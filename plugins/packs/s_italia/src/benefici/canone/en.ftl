canone-esente = The exemption is foreseen: no charge is due.
    .citizen = You do not have to pay the charge.

canone-esenzione-non-prevista = The exemption is foreseen neither by the law nor by the regulation: it cannot be granted.
    .citizen = Nobody can be exempted unless a rule says so.

canone-dovuto = The charge due is { EURO($importo) } (standard tariff { EURO($tariffa) } per square metre).
    .citizen = The charge is { EURO($importo) }.

canone-diverso = { EURO($applicato) } are applied, but the charge due is { EURO($importo) }.
    .citizen = The right charge is { EURO($importo) }.
