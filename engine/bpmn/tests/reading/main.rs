//! Reading and writing of documents, from outside.

#[cfg(test)]
mod bad;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod foreign;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod model;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod same;
