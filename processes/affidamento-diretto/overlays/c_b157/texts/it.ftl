passo-esamina-preventivi = Esame dei preventivi
    .citizen = Un'altra persona esamina i preventivi
