art37-2016-altro-atto = The act concerns no public contract.
    .citizen = This rule does not concern the act.

art37-2016-pubblicati = The data of the contract are in the section on transparency.
    .citizen = You can read the data of the contract on the municipality's site.

art37-2016-non-pubblicati = The data of the contract are not in the section on transparency: publish them.
    .citizen = The data of the contract are not public yet.
