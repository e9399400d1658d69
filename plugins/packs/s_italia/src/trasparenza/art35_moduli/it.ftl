moduli-non-preteso = Nessun modulo è preteso: l'istanza vale comunque sia scritta.
    .citizen = Puoi scrivere la richiesta come preferisci.

moduli-pubblicato = Il modulo è pubblicato: si può pretendere.
    .citizen = Il modulo è sul sito del Comune.

moduli-non-pubblicato = Il modulo non è pubblicato: non si può pretenderlo né respingere l'istanza perché manca. Invitare a integrare.
    .citizen = Il Comune non può pretendere un modulo che non ha pubblicato.
