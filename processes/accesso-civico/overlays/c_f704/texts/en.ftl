# Texts of the steps of Monza.

passo-oscura-dati-personali = Redaction of personal data
    .citizen = The municipality redacts the personal data of others
