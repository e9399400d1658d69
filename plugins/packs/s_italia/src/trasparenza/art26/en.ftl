art26-altro-titolo = No grant is being paid: the publication of grants does not concern this payment.
    .citizen = This rule does not concern the payment.

art26-sotto-soglia = In the year the beneficiary receives { $totale } euro, no more than { $soglia }: publication is no condition of effect.
    .citizen = This amount can be paid at once.

art26-pubblicato = The grant was published { $data }: it can be paid.
    .citizen = The grant is published and can be paid.

art26-inefficace = The grant is not yet published and in the year the beneficiary receives { $totale } euro: it has no effect and cannot be paid.
    .citizen = The grant can be paid after the municipality has published it.
