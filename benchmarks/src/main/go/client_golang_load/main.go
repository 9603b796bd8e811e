// Command client_golang_load serves the series of benchmarks/SERIES.md by client_golang, as its
// users would write it: constant metrics from one collector, behind promhttp.
package main

import (
	"flag"
	"log"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

func main() {
	rows := flag.Int("rows", 2500, "Rows of 40 series.")
	address := flag.String("listen-address", "", "Address to listen on.")
	flag.Parse()

	registry := prometheus.NewRegistry()
	registry.MustRegister(newLoadCollector(*rows))
	http.Handle("/metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{EnableOpenMetrics: true}))
	log.Fatal(http.ListenAndServe(*address, nil))
}
