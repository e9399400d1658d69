cassa-senza-spesa = The act spends nothing: there are no payments to plan.
    .citizen = The act costs the municipality nothing.

cassa-accertata = The payments fit the cash of the budget and the rules of public finance.
    .citizen = The municipality has checked that it can pay in time.

cassa-incompatibile = The payments do not fit the cash or the rules of public finance: the commitment cannot be made.
    .citizen = The municipality could not pay in time: the expense cannot be made like this.
