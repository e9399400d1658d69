permesso-domanda-respinta = The permit is refused: what the application lacks may be the reason, and does not stop it.
    .citizen = Your application is rejected; the decision says why.

permesso-domanda-completa = The application has title, drawings and certification.
    .citizen = The application has all that is needed.

permesso-domanda-senza-essenziali = The application lacks something essential (title, drawings, certification): ask for it.
    .citizen = The application lacks an essential document.
