/**
 * Will hold the ledger: keys, transactions, state tree, blocks, consensus, network, node interface and wallet.
 */
package dev.rse.chain;
