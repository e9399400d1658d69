belfiore-valido = Codice del comune di nascita: scritto correttamente.
    .citizen = Codice del comune di nascita: scritto correttamente.

belfiore-assente = Codice del comune di nascita: non indicato.
    .citizen = Codice del comune di nascita: non indicato, e non è indispensabile.

belfiore-forma = Codice del comune di nascita: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Codice del comune di nascita: sembra scritto male. Puoi controllare?

belfiore-diverso = Codice del comune di nascita: il codice fiscale ne dice un altro. Controllare con il richiedente.
    .citizen = Comune di nascita e codice fiscale non concordano: puoi controllare?
