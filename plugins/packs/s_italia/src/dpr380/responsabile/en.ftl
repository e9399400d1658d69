permesso-responsabile-comunicato = The officer's name is communicated by { $entro }.
    .citizen = You know who examines your project.

permesso-responsabile-tardivo = The officer's name had to be communicated by { $entro }.
    .citizen = You had to know by { $entro } who examines your project.
