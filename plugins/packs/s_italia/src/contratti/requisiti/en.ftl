requisiti-dichiarati = Below { EURO($soglia) } a declaration suffices, and the operator is not in the sample.
    .citizen = For this amount the firm's declaration suffices.

requisiti-verificati = The requirements are checked.
    .citizen = The municipality checked that the firm is in order.

requisiti-da-verificare = The requirements must be checked in the virtual file before the award.
    .citizen = The municipality must first check that the firm is in order.

requisiti-non-dichiarati = The operator has not declared the requirements.
    .citizen = The firm must declare that it is in order.
