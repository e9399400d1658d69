//! Tables as rules: what they say, what they ask for, and what is wrong with them.

#[cfg(test)]
mod asks;
#[cfg(test)]
mod checks;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod says;
