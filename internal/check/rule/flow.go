package rule

import "math"

// network is a flow network: nodes by number, edges with what they can still carry.
// An edge and its reverse stand side by side, at e and e^1.
type network struct {
	edges []edge
	from  [][]int // edges that leave each node
	depth []int   // distance from the source, in edges that can carry more; -1: out of reach
	next  []int   // the first edge of each node that was not yet tried in this phase
}

type edge struct {
	to   int
	room float64
}

func newNetwork(nodes int) *network {
	return &network{from: make([][]int, nodes), depth: make([]int, nodes), next: make([]int, nodes)}
}

func (n *network) add(from, to int, room float64) {
	n.from[from] = append(n.from[from], len(n.edges))
	n.from[to] = append(n.from[to], len(n.edges)+1)
	n.edges = append(n.edges, edge{to, room}, edge{from, 0})
}

// maximise lets as much flow as possible from source to sink, by Dinic's algorithm,
// and returns it. It ends whatever the capacities: each push fills an edge to the brim.
func (n *network) maximise(source, sink int) float64 {
	flow := 0.0
	for n.measure(source); n.depth[sink] >= 0; n.measure(source) {
		clear(n.next)
		for {
			pushed := n.push(source, sink, math.Inf(1))
			if pushed <= tolerance {
				break
			}
			flow += pushed
		}
	}
	return flow
}

// measure sets each node's distance from the source.
func (n *network) measure(source int) {
	for i := range n.depth {
		n.depth[i] = -1
	}
	n.depth[source] = 0
	for queue := []int{source}; len(queue) > 0; queue = queue[1:] {
		for _, e := range n.from[queue[0]] {
			if to := n.edges[e].to; n.edges[e].room > tolerance && n.depth[to] < 0 {
				n.depth[to] = n.depth[queue[0]] + 1
				queue = append(queue, to)
			}
		}
	}
}

// push lets at most limit flow from a node to the sink, along one shortest way.
func (n *network) push(node, sink int, limit float64) float64 {
	if node == sink {
		return limit
	}
	for ; n.next[node] < len(n.from[node]); n.next[node]++ {
		e := n.from[node][n.next[node]]
		to := n.edges[e].to
		if n.edges[e].room <= tolerance || n.depth[to] != n.depth[node]+1 {
			continue
		}
		if pushed := n.push(to, sink, min(limit, n.edges[e].room)); pushed > tolerance {
			n.edges[e].room -= pushed
			n.edges[e^1].room += pushed
			return pushed
		}
	}
	return 0
}

// reached are the nodes on the source's side of the minimum cut, once the flow is at
// its greatest.
func (n *network) reached(source int) []bool {
	n.measure(source)
	side := make([]bool, len(n.depth))
	for i, d := range n.depth {
		side[i] = d >= 0
	}
	return side
}
