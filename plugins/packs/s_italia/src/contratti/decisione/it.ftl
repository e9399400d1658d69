decisione-completa = La decisione indica oggetto, importo, contraente, ragioni della scelta e requisiti.
    .citizen = L'atto dice che cosa si compra, da chi, a quanto e perché.

decisione-incompleta = La decisione deve indicare oggetto, importo, contraente, ragioni della scelta e requisiti.
    .citizen = L'atto deve dire che cosa si compra, da chi, a quanto e perché.
