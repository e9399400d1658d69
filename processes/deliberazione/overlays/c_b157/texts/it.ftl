passo-verifica-remoto = Verifica di chi è collegato da remoto
    .citizen = Il Segretario verifica chi è collegato
