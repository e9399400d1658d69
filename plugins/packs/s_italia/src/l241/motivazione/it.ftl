motivazione-presente = Il provvedimento espone fatti e ragioni giuridiche e, dove occorre, i rimedi.
    .citizen = Il provvedimento spiega perché è stato deciso così.

motivazione-senza-fatti = Mancano i presupposti di fatto: esporre che cosa è risultato dall'istruttoria.
    .citizen = Il provvedimento deve dire su quali fatti si basa.

motivazione-senza-diritto = Mancano le ragioni giuridiche: indicare le norme e perché si applicano.
    .citizen = Il provvedimento deve dire su quali norme si basa.

motivazione-senza-rimedi = Mancano i rimedi: indicare a chi e entro quando si può ricorrere.
    .citizen = Il provvedimento deve dirti a chi puoi rivolgerti, ed entro quando, se non sei d'accordo.
