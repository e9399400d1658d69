assenso-reso = L'assenso è reso.
    .citizen = L'altra amministrazione ha detto di sì.

assenso-formato = Il termine è scaduto { $scadenza } senza risposta: l'assenso si intende acquisito.
    .citizen = L'altra amministrazione non ha risposto entro { $scadenza }: vale come un sì.

assenso-da-attendere = L'altra amministrazione può rispondere fino a { $scadenza }.
    .citizen = Si attende la risposta di un'altra amministrazione, fino a { $scadenza }.

assenso-negato = Il dissenso è arrivato in tempo: non si procede senza superarlo.
    .citizen = Un'altra amministrazione ha detto di no.

assenso-negato-tardi = Il dissenso è arrivato dopo { $scadenza }: è inefficace e l'assenso si intende acquisito.
    .citizen = Il no è arrivato dopo { $scadenza }: non conta.
