//! Reading and writing of documents, from outside.

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod same;
